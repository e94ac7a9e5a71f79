import type { ReviewQueue } from '@assay/core/reviews';
import { formatCount, formatPercent } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { kindWords } from '../../words/status.ts';
import { standingWords } from './review-words.ts';

const begunColumns = [
  { key: 'question', label: 'Question' },
  { key: 'scored', label: 'Scored', align: 'right' },
] as const;

/** Begun and not finished: the place is kept. */
export function BegunReviews({ begun }: Pick<ReviewQueue, 'begun'>) {
  return (
    <DataTable label="Begun" columns={begunColumns}>
      {begun.map(({ reviewId, title, kind, scored, criteria }) => (
        <Table.Tr key={reviewId}>
          <Table.Td>
            <TextLink to="/reviews/$reviewId" params={{ reviewId }} size="sm" fw={550}>
              {title}
            </TextLink>
            <Text size="xs" c="dimmed">
              {kindWords[kind]}
            </Text>
          </Table.Td>
          <Table.Td ta="right">
            {scored} of {formatCount(criteria, 'criterion', 'criteria')}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

const finishedColumns = [
  { key: 'question', label: 'Question' },
  { key: 'share', label: 'You gave', align: 'right' },
  { key: 'standing', label: 'What became of it' },
] as const;

export function FinishedReviews({ finished }: { finished: ReviewQueue['finished']['newest'] }) {
  return (
    <DataTable label="Finished" columns={finishedColumns}>
      {finished.map(({ reviewId, title, share, standing }) => (
        <Table.Tr key={reviewId}>
          <Table.Td>
            <TextLink to="/reviews/$reviewId" params={{ reviewId }} size="sm">
              {title}
            </TextLink>
          </Table.Td>
          <Table.Td ta="right">{formatPercent(share, 0)}</Table.Td>
          <Table.Td>
            <Tag tone={standingWords[standing].tone}>{standingWords[standing].word}</Tag>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
