import type { BulkLeftOut, BulkPerson } from '@assay/core/bulk';
import { formatNumber } from '@assay/ui';
import { List, Stack, Text } from '@mantine/core';
import { leftOutWords } from './bulk-words.ts';

/** Who is left out and why, each reason with its people. */
export function LeftOutList({ leftOut }: { leftOut: readonly BulkLeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        Left out
      </Text>
      {leftOut.map((group) => (
        <Folded key={group.reason} summary={leftOutWords(group)} people={group.people} count={group.count} />
      ))}
    </Stack>
  );
}

type FoldedProps = { summary: string; people: readonly BulkPerson[]; count: number };

export function Folded({ summary, people, count }: FoldedProps) {
  return (
    <Text size="sm" component="details">
      <summary>{summary}</summary>
      <List size="sm" mt={6} ms="md" spacing={2} listStyleType="none" style={{ overflowWrap: 'anywhere' }}>
        {people.map(({ invitationId, name }) => (
          <List.Item key={invitationId}>
            <bdi>{name}</bdi>
          </List.Item>
        ))}
        {count > people.length ? <List.Item>{`and ${formatNumber(count - people.length)} more`}</List.Item> : null}
      </List>
    </Text>
  );
}
