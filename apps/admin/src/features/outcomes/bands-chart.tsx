import type { CriterionFigures } from '@assay/core/outcomes';
import { formatNumber, formatPercent } from '@assay/ui';
import { Table } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { bandLabel, bandWords, criterionTitles } from './criterion-words.ts';

type BandsChartProps = Framed & { figures: Exclude<CriterionFigures, { kind: 'few' }> };

/** Of those with so much: how many did well, or got so far. */
export function BandsChart({ figures, ...framed }: BandsChartProps) {
  const { bands, criterion, kind } = figures;
  const label = `${criterionTitles[criterion]} by score`;
  const intervalOf = (low: number, high: number) => `[${formatPercent(low)}, ${formatPercent(high)}]`;
  return (
    <ChartFrame
      {...framed}
      name={label}
      rows={() => [
        ['from_percent', 'to_percent', 'people', 'hits', 'share', 'low', 'high'],
        ...bands.map(({ from, to, hits, share }) => [from, to, share.n, hits, share.value, share.low, share.high]),
      ]}
      table={
        <DataTable
          label={label}
          columns={[
            { key: 'score', label: 'Score' },
            { key: 'hits', label: 'Of them', align: 'right' },
            { key: 'share', label: 'Share', align: 'right' },
            { key: 'interval', label: 'Interval at 95 %', align: 'right' },
          ]}
        >
          {bands.map((band) => (
            <Table.Tr key={band.from}>
              <Table.Td>{bandLabel(band, kind)}</Table.Td>
              <Table.Td ta="right">
                {formatNumber(band.hits)} of {formatNumber(band.share.n)}
              </Table.Td>
              <Table.Td ta="right">{formatPercent(band.share.value)}</Table.Td>
              <Table.Td ta="right">{intervalOf(band.share.low, band.share.high)}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      }
    >
      {(svg) => (
        <RowChart
          label={label}
          svg={svg}
          summary={bands.map((band) => bandWords(band, criterion)).join(' ')}
          rows={bands.toReversed().map((band) => ({
            key: String(band.from),
            label: bandLabel(band, kind),
            value: formatPercent(band.share.value),
            share: band.share.value,
            interval: band.share,
            notes: [`${formatNumber(band.hits)} of ${formatNumber(band.share.n)}`, intervalOf(band.share.low, band.share.high)],
            words: bandWords(band, criterion),
          }))}
        />
      )}
    </ChartFrame>
  );
}
