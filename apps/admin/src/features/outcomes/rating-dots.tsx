import type { CriterionFigures } from '@assay/core/outcomes';
import { formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { DotChart } from '../../charts/dot-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { relationWords } from './criterion-words.ts';

type RatingDotsProps = Omit<Framed, 'heading'> & { figures: Extract<CriterionFigures, { kind: 'rating' }>; title: string };

const whole = (value: number) => formatNumber(value);
const scoreAxis = { from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100], label: 'score in per cent', format: whole };
const ratingAxis = { from: 1, to: 5, ticks: [1, 2, 3, 4, 5], label: 'rating', format: (value: number) => formatNumber(value, 2) };

/** Everybody who is known, as a dot without a name. */
export function RatingDots({ figures, title, ...framed }: RatingDotsProps) {
  const { dots } = figures;
  const label = `${title} and score`;
  return (
    <ChartFrame
      heading={
        <Text size="sm" fw={550}>
          {label}, a dot a person
        </Text>
      }
      {...framed}
      name={label}
      rows={() => [['score_percent', 'rating'], ...dots.map(({ score, rating }) => [score, rating])]}
      table={
        <div style={{ maxWidth: '26rem' }}>
          <DataTable
            label={label}
            columns={[
              { key: 'score', label: 'Score in per cent', align: 'right' },
              { key: 'rating', label: 'Rating', align: 'right' },
            ]}
          >
            {dots.map(({ score, rating }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same numbers, and a row is nobody
              <Table.Tr key={index}>
                <Table.Td ta="right">{formatNumber(score, 1)}</Table.Td>
                <Table.Td ta="right">{formatNumber(rating, 2)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        </div>
      }
    >
      {(svg) => (
        <DotChart
          label={label}
          dots={dots.map(({ score, rating }) => ({ x: score, y: rating }))}
          xAxis={scoreAxis}
          yAxis={ratingAxis}
          summary={relationWords(figures)}
          isWeak={figures.selection.known < 30}
          svg={svg}
        />
      )}
    </ChartFrame>
  );
}
