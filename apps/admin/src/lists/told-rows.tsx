import type { ListFault } from '@assay/core/invitation-lists';
import { formatNumber } from '@assay/ui';
import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from './columns.ts';
import { DataTable } from './data-table.tsx';

type ToldRowsProps = { title: string; note?: string; total?: number; shown: number; columns: readonly string[]; children: ReactNode };

/** Some rows of a pasted list, and what is to be said of them. */
export function ToldRows({ title, note, total, shown, columns, children }: ToldRowsProps) {
  const named: readonly Column[] = columns.map((label) => ({ key: label, label }));
  return (
    <div>
      <Title order={3} size="sm" mb={2}>
        {title}
        {total === undefined ? '' : `: ${formatNumber(total)}`}
      </Title>
      {note === undefined && (total ?? shown) === shown ? null : (
        <Text size="sm" c="dimmed" mb="xs">
          {note} {(total ?? shown) > shown ? `The first ${formatNumber(shown)} are shown.` : ''}
        </Text>
      )}
      <DataTable label={title} columns={named}>
        {children}
      </DataTable>
    </div>
  );
}

/** What is wrong with a list, row by row, and how to mend it; nothing at all where nothing is. */
export function FaultRows({ faults, note }: { faults: readonly ListFault[]; note: string }) {
  if (faults.length === 0) return null;
  return (
    <ToldRows title="To mend" shown={faults.length} note={note} columns={['What stands there', 'What is wrong']}>
      {faults.map(({ row, column, cell, what, mend }) => (
        <Table.Tr key={`${row} ${column} ${what}`}>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>
            <Text size="sm" fw={550} style={{ whiteSpace: 'nowrap' }}>
              Row {formatNumber(row)}
            </Text>
            {column === '' ? null : (
              <Text size="xs" c="dimmed">
                {column}
              </Text>
            )}
            {cell === '' ? (
              <Text size="sm" c="dimmed">
                nothing
              </Text>
            ) : (
              <bdi>{cell}</bdi>
            )}
          </Table.Td>
          <Table.Td miw="12rem">
            {what}
            <Text size="sm" c="dimmed">
              {mend}
            </Text>
          </Table.Td>
        </Table.Tr>
      ))}
    </ToldRows>
  );
}

export function PersonCell({ name, email }: { name: string; email: string }) {
  return (
    <Table.Td miw="9rem" style={{ overflowWrap: 'anywhere' }}>
      <bdi>{name}</bdi>
      <Text size="xs" c="dimmed">
        {email}
      </Text>
    </Table.Td>
  );
}
