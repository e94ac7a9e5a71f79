import type { BankOverview, MeasuredInBank } from '@assay/core/analytics';
import { formatPercent } from '@assay/ui';
import { Group, Paper, Table, Text } from '@mantine/core';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { nWords, restWords, shareWords } from '../../words/figure-words.ts';
import { flagWords, pointedOutAnchor } from '../../words/flag-words.ts';

type WorstPartProps = Pick<BankOverview, 'questions' | 'worst'> & { isTable: boolean; onIsTable: (isTable: boolean) => void };

type Worst = { questionId: string; title: string; measured: MeasuredInBank };

/** The live questions to look at first, with why and what to do. */
export function WorstPart({ questions, worst, isTable, onIsTable }: WorstPartProps) {
  const rows = worst.flatMap((id): Worst[] => {
    const question = questions.find(({ questionId }) => questionId === id);
    return question === undefined || question.measured === null ? [] : [{ ...question, measured: question.measured }];
  });
  const says = ({ measured }: Worst) => measured.flags.map((flag) => flagWords[flag].word).join(', ');
  return (
    <Part title="Look at these first" note="Live questions that are pointed out, what harms most first; ten at most.">
      {rows.length === 0 ? (
        <Text size="sm">No live question is pointed out.</Text>
      ) : (
        <Paper withBorder p="lg" bg="var(--assay-surface)">
          <ChartFrame
            {...{ isTable, onIsTable }}
            name="Questions to look at"
            fileName="bank-worst"
            heading={null}
            rows={() => [
              ['question', 'title', 'why', 'what_to_do', 'n', 'facility', 'r'],
              ...rows.map((row) => [
                ...[row.questionId, row.title, says(row)],
                row.measured.flags.map((flag) => flagWords[flag].toDo).join(' '),
                ...[row.measured.n, row.measured.facility?.value ?? null],
                row.measured.itemRest.isKnown ? row.measured.itemRest.r : null,
              ]),
            ]}
            table={<WorstTable rows={rows} />}
          >
            {(svg) => (
              <RowChart
                svg={svg}
                label="Share correct of the questions to look at"
                summary={`${rows.length} questions with the share of their points that is got.`}
                rows={rows.map((row) => ({
                  key: row.questionId,
                  label: row.title,
                  value: row.measured.facility === null ? '' : formatPercent(row.measured.facility.value),
                  share: row.measured.facility?.value ?? null,
                  interval: row.measured.facility,
                  notes: [says(row), `r ${restWords(row.measured.itemRest)}`, nWords(row.measured)],
                  words: `${row.title}: ${says(row)}; share correct ${row.measured.facility === null ? 'not known' : shareWords(row.measured.facility)}, r ${restWords(row.measured.itemRest)}, ${nWords(row.measured)}`,
                }))}
              />
            )}
          </ChartFrame>
        </Paper>
      )}
    </Part>
  );
}

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'why', label: 'Why' },
  { key: 'todo', label: 'What to do', isWideOnly: true },
  { key: 'facility', label: 'Share correct', isWideOnly: true },
  { key: 'rest', label: 'Strong from weak, r', isWideOnly: true },
] as const;

function WorstTable({ rows }: { rows: readonly Worst[] }) {
  return (
    <DataTable label="Questions to look at" columns={columns}>
      {rows.map(({ questionId, title, measured }) => (
        <Table.Tr key={questionId}>
          <Table.Td>
            <TextLink to="/questions/$questionId" params={{ questionId }} hash={pointedOutAnchor} size="sm" fw={550}>
              {title}
            </TextLink>
          </Table.Td>
          <Table.Td miw="12rem">
            <Group gap={4}>
              {measured.flags.map((flag) => (
                <Tag key={flag} tone={flagWords[flag].tone}>
                  {flagWords[flag].word}
                </Tag>
              ))}
            </Group>
            {measured.flags.map((flag) => (
              <Text key={flag} size="sm" mt={4}>
                {flagWords[flag].says}{' '}
                <Text span c="dimmed" hiddenFrom="sm">
                  {flagWords[flag].toDo}
                </Text>
              </Text>
            ))}
          </Table.Td>
          <Table.Td visibleFrom="sm" miw="14rem">
            {measured.flags.map((flag) => (
              <Text key={flag} size="sm">
                {flagWords[flag].toDo}
              </Text>
            ))}
          </Table.Td>
          <Table.Td visibleFrom="sm" style={{ whiteSpace: 'nowrap' }}>
            {measured.facility === null ? '' : shareWords(measured.facility)}
            <Text size="xs" c="dimmed">
              {nWords(measured)}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm" style={{ whiteSpace: 'nowrap' }}>
            {restWords(measured.itemRest)}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
