import { formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import { DataTable } from '../lists/data-table.tsx';
import type { Counted } from './bar-chart.tsx';
import { ChartFrame, type Framed } from './chart-frame.tsx';
import { type Bin, binLabel } from './chart-geometry.ts';
import { ScoreChart, type ScoreChartProps } from './score-chart.tsx';

type ScoreDistributionProps = Framed &
  Omit<ScoreChartProps, 'svg'> & {
    /** Of so few that a bar would be a person, nothing is drawn. */
    isWithheld: boolean;
  };

const countedWords = { candidate: 'Candidates', answer: 'Answers' } as const satisfies Record<Counted, string>;

/** A score distribution as a chart or, one key away, as a table. */
export function ScoreDistribution({ heading, isWithheld, isTable, onIsTable, fileName, ...chart }: ScoreDistributionProps) {
  const { bins, counted } = chart;
  return (
    <ChartFrame
      {...{ heading, isWithheld, isTable, onIsTable, fileName }}
      name="Score distribution"
      rows={() => [['from_percent', 'to_percent', `${counted}s`], ...bins.map((bin) => [bin.from, bin.to, bin.count])]}
      table={<BinTable label="Score distribution" scale="Score in per cent" counts={countedWords[counted]} bins={bins} />}
    >
      {(svg) => <ScoreChart {...chart} svg={svg} />}
    </ChartFrame>
  );
}

export function BinTable({ label, scale, counts, bins }: { label: string; scale: string; counts: string; bins: readonly Bin[] }) {
  const columns = [
    { key: 'from', label: scale },
    { key: 'count', label: counts, align: 'right' },
  ] as const;
  return (
    <div style={{ maxWidth: '26rem' }}>
      <DataTable label={label} columns={columns}>
        {bins.map((bin) => (
          <Table.Tr key={bin.from}>
            <Table.Td>{binLabel(bin)}</Table.Td>
            <Table.Td ta="right">{formatNumber(bin.count)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}
