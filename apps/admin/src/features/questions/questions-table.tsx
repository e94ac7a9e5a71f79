import { enoughAnswers } from '@assay/core/analytics';
import type { QuestionRow } from '@assay/core/questions';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import { Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column, Sorting } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Tag } from '../../lists/tag.tsx';
import { correlationWords, nWords } from '../../words/figure-words.ts';
import { flagWords } from '../../words/flag-words.ts';
import { kindWords } from '../../words/status.ts';
import { DifficultyDots } from './difficulty-dots.tsx';
import { QuestionTags } from './question-tags.tsx';

const columns: readonly Column[] = [
  { key: 'title', label: 'Question', isSortable: true },
  { key: 'kind', label: 'Kind', isWideOnly: true },
  { key: 'difficulty', label: 'Difficulty', isSortable: true, isWideOnly: true },
  { key: 'minutes', label: 'Minutes', align: 'right', isSortable: true, isWideOnly: true },
  { key: 'state', label: 'State' },
  { key: 'facility', label: 'Correct', align: 'right', isSortable: true, isWideOnly: true },
  { key: 'rest', label: 'Tells apart', align: 'right', isSortable: true, isWideOnly: true },
  { key: 'shown', label: 'Shown', align: 'right', isSortable: true, isWideOnly: true },
];

type QuestionsTableProps = { rows: readonly QuestionRow[] | undefined; sorting: Sorting; instead: ReactNode };

/** `instead` stands in the body when there are no rows: the empty state or the error. */
export function QuestionsTable({ rows, sorting, instead }: QuestionsTableProps) {
  return (
    <DataTable label="Questions" columns={columns} sorting={sorting}>
      <ListRows columns={columns} rows={rows} instead={instead}>
        {(row) => <Row key={row.questionId} row={row} />}
      </ListRows>
    </DataTable>
  );
}

function Row({ row }: { row: QuestionRow }) {
  return (
    <Table.Tr>
      <Table.Td miw={{ base: '8rem', sm: '12rem' }}>
        <TextLink to="/questions/$questionId" params={{ questionId: row.questionId }} fw={550} size="sm">
          {row.title}
        </TextLink>
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {row.skills.join(', ')}
        </Text>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {summaryOf(row)}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">{row.kind === null ? '' : kindWords[row.kind]}</Table.Td>
      <Table.Td visibleFrom="sm">{row.difficulty === null ? null : <DifficultyDots difficulty={row.difficulty} />}</Table.Td>
      <Table.Td visibleFrom="sm" ta="right">
        {row.minutes === null ? '' : formatNumber(row.minutes, 1)}
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          <QuestionTags state={row.state} waiting={row.waiting} problems={row.problems} isPractice={row.isPractice} />
          {(row.measured?.flags ?? []).map((flag) => (
            <Tag key={flag} tone={flagWords[flag].tone}>
              {flagWords[flag].word}
            </Tag>
          ))}
        </Group>
      </Table.Td>
      <Measured row={row} />
      <Table.Td ta="right" visibleFrom="sm">
        {formatNumber(row.timesShown)}
      </Table.Td>
    </Table.Tr>
  );
}

/** Grey of so few answers that it is a hint. */
function Measured({ row: { measured } }: { row: QuestionRow }) {
  const tone = measured === null || measured.n < enoughAnswers ? { c: 'dimmed' } : {};
  return (
    <>
      <Table.Td ta="right" visibleFrom="sm" style={{ whiteSpace: 'nowrap' }} {...tone}>
        {measured?.facility == null ? '' : formatPercent(measured.facility.value)}
        {measured?.facility == null ? null : (
          <Text size="xs" c="dimmed">
            {nWords(measured)}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm" style={{ whiteSpace: 'nowrap' }} {...tone}>
        {measured?.itemRest.isKnown === true ? correlationWords(measured.itemRest.r) : ''}
      </Table.Td>
    </>
  );
}

/** What the columns say that a narrow screen has no room for. */
function summaryOf({ kind, difficulty, minutes, timesShown, measured }: QuestionRow): string {
  const known = kind === null ? [] : [kindWords[kind], `difficulty ${difficulty}`, `${minutes} min`];
  const correct = measured?.facility == null ? [] : [`${formatPercent(measured.facility.value)} correct`];
  return [...known, ...correct, `shown ${formatCount(timesShown, 'time')}`].join(' · ');
}
