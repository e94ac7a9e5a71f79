import type { ChangeMark, PassRateWeek } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { List, Table } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { WeekChart } from '../../charts/week-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { dayWords } from '../../words/day-words.ts';
import { FigureCard, FigureHeading } from './figure-card.tsx';
import { passedOf } from './lines.ts';
import { changesIn, passRateChart, weekWords } from './week-words.ts';

const columns = [
  { key: 'week', label: 'Week from' },
  { key: 'n', label: 'Finished', align: 'right' },
  { key: 'passed', label: 'Passed' },
  { key: 'changes', label: 'What changed' },
] as const;

type WeeksPartProps = Omit<Framed, 'heading'> & {
  weeks: readonly PassRateWeek[];
  marks: readonly ChangeMark[];
  /** Each opening that is looked at. */
  hasLine: boolean;
};

export function WeeksPart({ weeks, marks, hasLine, ...framed }: WeeksPartProps) {
  const chart = passRateChart(weeks, marks, hasLine);
  const { label, changes } = chart;
  return (
    <FigureCard label={label}>
      <ChartFrame
        {...framed}
        name={label}
        isWithheld={weeks.length === 0}
        heading={
          <FigureHeading
            title={label}
            sentence={chart.summary}
            notes={
              weeks.length === 0
                ? []
                : ['The band: where the true share lies with 95 % confidence. An empty ring: too few finished to say.']
            }
          />
        }
        rows={() => [
          ['monday', 'weeks', 'finished', 'passed', 'share', 'low', 'high', 'changes'],
          ...weeks.map((week) => [
            week.monday,
            week.weeks,
            week.n,
            week.passed === null ? null : passedOf(week.passed),
            week.passed?.value ?? null,
            week.passed?.low ?? null,
            week.passed?.high ?? null,
            changesIn(week, changes),
          ]),
        ]}
        table={
          <DataTable label={label} columns={columns}>
            {weeks.map((week) => (
              <Table.Tr key={week.monday}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayWords(week.monday)}</Table.Td>
                <Table.Td ta="right">{formatNumber(week.n)}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{weekWords(week, hasLine)}</Table.Td>
                <Table.Td miw="14rem">{changesIn(week, changes)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        }
      >
        {(svg) => (
          <>
            <WeekChart {...chart} svg={svg} />
            {changes.length === 0 ? null : (
              <List type="ordered" size="sm" mt="xs" aria-label="What changed">
                {changes.map(({ day, words }) => (
                  <List.Item key={day}>{words}</List.Item>
                ))}
              </List>
            )}
          </>
        )}
      </ChartFrame>
    </FigureCard>
  );
}
