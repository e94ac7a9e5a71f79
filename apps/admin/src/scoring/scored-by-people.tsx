import type { ScoringForStaff } from '@assay/core/reviews';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import { Stack, Table, Text, Title } from '@mantine/core';
import { DataTable } from '../lists/data-table.tsx';

const columns = [
  { key: 'criterion', label: 'Criterion' },
  { key: 'points', label: 'Points', align: 'right' },
  { key: 'notes', label: 'Notes' },
] as const;

/** What people made of an answer, merged: who gave what is nobody's to see. */
export function ScoredByPeople({ scoring }: { scoring: ScoringForStaff | null }) {
  if (scoring === null) return null;
  const { outcome } = scoring;
  return (
    <div>
      <Title order={3} size="h5">
        Scored by people
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {scoringSentence(scoring)}
      </Text>
      {outcome === null ? null : (
        <Stack gap="xs">
          <DataTable label="What reviewers gave" columns={columns}>
            {outcome.criteria.map(({ id, title, points, most }) => (
              <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
                <Table.Td fw={550}>{title}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {formatNumber(points, 2)} / {formatNumber(most, 2)}
                </Table.Td>
                <Table.Td miw="12rem">
                  <Notes notes={scoring.notes[id] ?? []} />
                </Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
          <Notes notes={scoring.overall} />
        </Stack>
      )}
    </div>
  );
}

const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.map((note) => (
    <Text key={note} size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {note}
    </Text>
  ));

/** "The mean of 2 reviews: 60 % of the rubric, which decides 30 % of the points." */
export function scoringSentence({ state, finished, wanted, outcome }: ScoringForStaff): string {
  switch (state) {
    case 'left_out':
      return 'Nobody is asked to score it: the review plan leaves it out, so it stays to be reviewed.';
    case 'waiting':
      return `${finished} of ${formatCount(wanted, 'review')} finished.`;
    case 'differ':
      return 'Reviewers differ: a second opinion, or a manager, decides.';
    case 'settled': {
      if (outcome === null) return '';
      const by =
        outcome.by === 'adjudication'
          ? 'Decided by a manager'
          : outcome.reviews === 1
            ? 'One review'
            : `The mean of ${formatCount(outcome.reviews, 'review')}`;
      const part =
        outcome.rubricPart === 1
          ? ''
          : outcome.rubricPart === 0
            ? ', a remark beside the cases'
            : `, which decides ${formatPercent(outcome.rubricPart, 0)} of the points`;
      return `${by}: ${formatPercent(outcome.rubricShare, 0)} of the rubric${part}.${outcome.reason === '' ? '' : ` ${outcome.reason}`}`;
    }
    default:
      return state satisfies never;
  }
}
