import type { GroupingForStaff } from '@assay/core/selection-rates';
import { formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { IntervalBar } from '../../charts/interval-bar.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { shareWords } from '../../words/figure-words.ts';
import { asOfWords, comparisonWords, drawnRows, exactWords, rateRows, ratesSentence } from './rate-words.ts';

type RatesChartProps = Framed & { grouping: GroupingForStaff };

const columns = [
  { key: 'group', label: 'Group' },
  { key: 'n', label: 'Finished', align: 'right' },
  { key: 'passed', label: 'Reached the floor', align: 'right' },
  { key: 'rate', label: 'Rate' },
  { key: 'ratio', label: 'Ratio to the highest', align: 'right' },
  { key: 'chance', label: 'Exact test', align: 'right' },
  { key: 'asOf', label: 'As of' },
] as const;

/** The rates of the groups that are told, as picture, table and file. Of the others none of the three knows anything. */
export function RatesChart({ grouping, ...framed }: RatesChartProps) {
  const { name, groups } = grouping;
  const highest = groups[0]?.rate.value ?? 0;
  return (
    <ChartFrame
      {...framed}
      name={name}
      isWithheld={groups.length === 0}
      rows={() => rateRows(grouping)}
      table={
        <DataTable label={name} columns={columns}>
          {groups.map((own) => (
            <Table.Tr key={own.group}>
              <Table.Td miw="8rem" style={{ overflowWrap: 'anywhere' }}>
                <bdi>{own.group}</bdi>
              </Table.Td>
              <Table.Td ta="right">{formatNumber(own.n)}</Table.Td>
              <Table.Td ta="right">{formatNumber(own.passed)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {shareWords(own.rate)}
                <div>
                  <IntervalBar value={own.rate.value} interval={own.rate} from={0} to={1} line={highest} />
                </div>
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {comparisonWords(own)}
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {own.comparison === null ? '' : exactWords(own.comparison.p)}
              </Table.Td>
              <Table.Td miw="10rem">{asOfWords(own)}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      }
    >
      {(svg) => <RowChart label={name} rows={drawnRows(groups)} line={highest} summary={ratesSentence(grouping)} svg={svg} />}
    </ChartFrame>
  );
}
