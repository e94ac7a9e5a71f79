import type { QueuedQuestion, ReviewOrder } from '@assay/core/reviews';
import { formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { DataTable, WholeRow } from '../../lists/data-table.tsx';
import { NextButton } from './next-button.tsx';
import { QuestionName } from './question-name.tsx';
import { eachWords } from './review-words.ts';

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'left', label: 'Left', align: 'right' },
  { key: 'each', label: 'Each', isWideOnly: true },
  { key: 'score', label: '' },
] as const;

/** What waits, question by question. */
export function QueueTable({ questions, order }: { questions: readonly QueuedQuestion[]; order: ReviewOrder }) {
  return (
    <DataTable label="Answers to score" columns={columns}>
      {questions.length === 0 ? (
        <WholeRow columns={columns}>
          <Text size="sm" c="dimmed">
            Nothing waits for you. Answers come here as attempts end, as far as the review plan of their assessment wants them read.
          </Text>
        </WholeRow>
      ) : null}
      {questions.map((question) => (
        <Table.Tr key={question.questionId}>
          <Table.Td>
            <QuestionName question={question} />
          </Table.Td>
          <Table.Td ta="right">{formatNumber(question.left)}</Table.Td>
          <Table.Td visibleFrom="sm">{eachWords(question)}</Table.Td>
          <Table.Td ta="right">
            <NextButton
              order={order}
              questionId={question.questionId}
              label="Score these"
              size="compact-sm"
              variant="default"
              aria-label={`Score answers to ${question.title}`}
            />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
