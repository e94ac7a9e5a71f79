import type { AssessmentDashboard } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { FigureCard, FigureHeading } from './figure-card.tsx';
import { funnelRows, funnelSentence, medianWords, ofPreviousWords, stepWords, waivedWords } from './funnel-rows.ts';

const columns = [
  { key: 'step', label: 'Step' },
  { key: 'n', label: 'People', align: 'right' },
  { key: 'share', label: 'Of those before', align: 'right' },
  { key: 'median', label: 'Median time', align: 'right' },
  { key: 'lost', label: 'Lost', align: 'right' },
  { key: 'waiting', label: 'May still come', align: 'right' },
] as const;

export function FunnelPart({ dashboard, ...framed }: Omit<Framed, 'heading'> & { dashboard: AssessmentDashboard }) {
  const { funnel } = dashboard;
  const sentence = funnelSentence(dashboard);
  return (
    <FigureCard label="From invitation to decision">
      <ChartFrame
        {...framed}
        name="Funnel"
        isWithheld={(funnel[0]?.n ?? 0) === 0}
        heading={
          <FigureHeading
            title="From invitation to decision"
            sentence={sentence}
            notes={[
              'Of the people invited within the days. The mark on a bar: where the true share of those before lies with 95 % confidence.',
              ...[waivedWords(dashboard.leftOut.waived)].filter((words) => words !== null),
            ]}
          />
        }
        rows={() => [
          ['step', 'people', 'share_of_before', 'low', 'high', 'median_hours', 'lost', 'waiting', 'from_below_the_line'],
          ...funnel.map(({ step, n, ofPrevious, median, lost, waiting, besides }) => [
            step,
            n,
            ofPrevious?.value ?? null,
            ofPrevious?.low ?? null,
            ofPrevious?.high ?? null,
            median?.hours ?? null,
            lost,
            waiting,
            besides,
          ]),
        ]}
        table={
          <DataTable label="Funnel" columns={columns}>
            {funnel.map((row) => (
              <Table.Tr key={row.step}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{stepWords[row.step]}</Table.Td>
                <Table.Td ta="right">{formatNumber(row.n)}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {ofPreviousWords(row)}
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {row.median === null ? '' : medianWords(row.median)}
                </Table.Td>
                <Table.Td ta="right">{formatNumber(row.lost)}</Table.Td>
                <Table.Td ta="right">{formatNumber(row.waiting)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        }
      >
        {(svg) => <RowChart label="Funnel" rows={funnelRows(funnel)} summary={sentence} svg={svg} />}
      </ChartFrame>
    </FigureCard>
  );
}
