import type { BankOverview } from '@assay/core/analytics';
import { formatDateTime, formatNumber } from '@assay/ui';
import { Paper, Table, Text } from '@mantine/core';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { GridChart } from '../../charts/grid-chart.tsx';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { cellWords, coverageSentence, isShort, stockNote, weeksWords } from './overview-words.ts';

const difficulties = ['1', '2', '3', '4', '5'] as const;

type CoveragePartProps = Pick<BankOverview, 'coverage' | 'stockReadAt'> & { isTable: boolean; onIsTable: (isTable: boolean) => void };

/** Which skills are covered at which difficulty, and for how long. */
export function CoveragePart({ coverage, stockReadAt, isTable, onIsTable }: CoveragePartProps) {
  const most = Math.max(1, ...coverage.flatMap(({ cells }) => cells.map(({ live }) => live)));
  const sentence = coverageSentence(coverage);
  return (
    <Part
      title="What is covered"
      note={`Live questions of each skill and difficulty, and how long they last for the section of an assessment that runs short first${
        stockReadAt === null ? ', once that has been forecast.' : `, as of ${formatDateTime(stockReadAt)}.`
      }`}
      actions={
        <TextLink to="/rotation" size="sm">
          The stock, section by section
        </TextLink>
      }
    >
      {coverage.length === 0 ? (
        <Text size="sm">There is no live question yet.</Text>
      ) : (
        <Paper withBorder p="lg" bg="var(--assay-surface)">
          <ChartFrame
            {...{ isTable, onIsTable }}
            name="Skills and difficulties"
            fileName="bank-coverage"
            heading={
              <Text size="sm" c="dimmed">
                {sentence}
              </Text>
            }
            rows={() => [
              ['skill', 'difficulty', 'live', 'weeks'],
              ...coverage.flatMap(({ skill, cells }) =>
                cells.map(({ difficulty, live, outlook }) => [
                  ...[skill, difficulty, live],
                  live === 0 ? 'no question' : weeksWords(outlook),
                ]),
              ),
            ]}
            table={<CoverageTable coverage={coverage} />}
          >
            {(svg) => (
              <GridChart
                svg={svg}
                label="Skills and difficulties"
                summary={sentence}
                columns={difficulties.map((difficulty) => ({ long: `difficulty ${difficulty}`, short: `diff. ${difficulty}` }))}
                rows={coverage.map(({ skill, cells }) => ({
                  key: skill,
                  name: skill,
                  cells: cells.map((cell) => ({
                    key: `${skill} ${cell.difficulty}`,
                    value: cell.live === 0 ? '' : formatNumber(cell.live),
                    note: cell.live === 0 ? { long: 'no question', short: 'none' } : stockNote(cell.outlook),
                    strength: cell.live / most,
                    isMarked: isShort(cell),
                    words: cellWords(skill, cell),
                  })),
                }))}
              />
            )}
          </ChartFrame>
        </Paper>
      )}
    </Part>
  );
}

function CoverageTable({ coverage }: Pick<BankOverview, 'coverage'>) {
  const columns = [
    { key: 'skill', label: 'Skill' },
    ...difficulties.map((difficulty) => ({ key: difficulty, label: `Difficulty ${difficulty}` })),
  ];
  return (
    <DataTable label="Skills and difficulties" columns={columns}>
      {coverage.map(({ skill, cells }) => (
        <Table.Tr key={skill}>
          <Table.Td fw={550}>{skill}</Table.Td>
          {cells.map(({ difficulty, live, outlook }) => (
            <Table.Td key={difficulty} {...(live === 0 ? { c: 'dimmed' } : {})}>
              {live === 0 ? 'no question' : formatNumber(live)}
              {live === 0 ? null : (
                <Text size="xs" c="dimmed">
                  {weeksWords(outlook)}
                </Text>
              )}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </DataTable>
  );
}
