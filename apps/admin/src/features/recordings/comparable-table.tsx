import type { ItemForStaff } from '@assay/core/candidates';
import { EmptyState, formatShortDateTime } from '@assay/ui';
import { Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadError } from '../../layout/loading.tsx';
import type { Column } from '../../lists/columns.ts';
import { DataTable, LoadingRows, WholeRow } from '../../lists/data-table.tsx';
import { SearchField } from '../../lists/search-field.tsx';
import { comparableQuery } from './queries.ts';

const columns: readonly Column[] = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'opening', label: 'Opening', isWideOnly: true },
  { key: 'finished', label: 'Finished' },
];

type ComparableTableProps = {
  attemptId: string;
  item: Pick<ItemForStaff, 'itemId' | 'version'>;
  text: string;
  onText: (text: string) => void;
  /** The name, as a link to the comparison. */
  linkTo: (other: { invitationId: string; candidate: string }) => ReactNode;
};

/** Everybody who finished the same question, to choose one of them. */
export function ComparableTable({ attemptId, item, text, onText, linkTo }: ComparableTableProps) {
  const query = useQuery(comparableQuery({ attemptId, itemId: item.itemId, text }));
  const others = query.data?.others;
  return (
    <Stack gap="sm">
      <Group>
        <SearchField label="Name or e-mail" value={text} onChange={onText} />
      </Group>
      <DataTable label="Finished the same question" columns={columns}>
        {others === undefined ? (
          query.isError ? (
            <WholeRow columns={columns}>
              <LoadError query={query} title="The others could not be loaded" />
            </WholeRow>
          ) : (
            <LoadingRows columns={columns} />
          )
        ) : others.length === 0 ? (
          <WholeRow columns={columns}>
            {text === '' ? (
              <EmptyState title="Nobody else yet" order={3}>
                As soon as somebody else finishes this question, their recording can be put beside this one.
              </EmptyState>
            ) : (
              <EmptyState title="Nobody is called that" order={3}>
                Of those who finished this question, nobody has “{text}” in the name or the e-mail address.
              </EmptyState>
            )}
          </WholeRow>
        ) : (
          others.map(({ invitationId, candidate, opening, closedAt, version }) => (
            <Table.Tr key={invitationId}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {linkTo({ invitationId, candidate })}
                {version === item.version ? null : (
                  <Text size="xs" c="dimmed">
                    Version {version} of the question
                  </Text>
                )}
                <Text size="xs" c="dimmed" hiddenFrom="sm">
                  {opening}
                </Text>
              </Table.Td>
              <Table.Td visibleFrom="sm">{opening}</Table.Td>
              <Table.Td>{formatShortDateTime(closedAt)}</Table.Td>
            </Table.Tr>
          ))
        )}
      </DataTable>
      {query.data === undefined || query.data.isWhole ? null : (
        <Text size="sm" c="dimmed">
          The {query.data.others.length} who finished last are listed. Search for anybody else.
        </Text>
      )}
    </Stack>
  );
}
