import type { PairForStaff } from '@assay/core/similarity';
import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../../layout/loading.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { evidenceLines } from './evidence-words.ts';
import { evidenceQuery } from './queries.ts';
import { SharedMistakesList } from './shared-mistakes-list.tsx';
import { sideName } from './similarity-words.ts';

/** What is known beside the two texts; only where both sides may be seen. */
export function EvidencePart({ pair: { pairId, sides } }: { pair: PairForStaff }) {
  const query = useQuery(evidenceQuery(pairId));
  if (query.data === undefined) return query.isError ? <LoadError query={query} title="What else is known could not be loaded" /> : null;
  const { evidence } = query.data;
  if (evidence === null) return null;
  const columns = [
    { key: 'sign', label: 'Sign' },
    { key: 'left', label: sideName(sides[0]) },
    { key: 'right', label: sideName(sides[1]) },
    { key: 'usual', label: 'How usual that is', isWideOnly: true },
  ] as const;
  return (
    <div>
      <Title order={3} size="h5">
        What else is known
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Each sign stands alone and is part of no score: honest people paste, hurry, and share a network.
      </Text>
      <DataTable label="Other evidence" columns={columns}>
        {evidenceLines(evidence).map(({ sign, left, right, usual }) => (
          <Table.Tr key={sign}>
            <Table.Td miw="8rem">
              {sign}
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {usual}
              </Text>
            </Table.Td>
            <Table.Td>{left}</Table.Td>
            <Table.Td>{right}</Table.Td>
            <Table.Td visibleFrom="sm">{usual}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {evidence.sharedMistakes === null ? null : <SharedMistakesList found={evidence.sharedMistakes} />}
    </div>
  );
}
