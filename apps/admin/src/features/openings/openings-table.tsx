import type { OpeningRow } from '@assay/core/openings';
import { formatDate, formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { TeamOfRow } from '../../lists/team-of-row.tsx';

const columns: readonly Column[] = [
  { key: 'title', label: 'Opening' },
  { key: 'invited', label: 'Invited', align: 'right' },
  { key: 'started', label: 'Started', align: 'right', isWideOnly: true },
  { key: 'finished', label: 'Finished', align: 'right' },
  { key: 'floor', label: 'Floor', align: 'right', isWideOnly: true },
  { key: 'created', label: 'Created', isWideOnly: true },
];

export function OpeningsTable({ rows, instead }: { rows: readonly OpeningRow[] | undefined; instead: ReactNode }) {
  return (
    <DataTable label="Openings" columns={columns}>
      <ListRows columns={columns} rows={rows} instead={instead} expected={4}>
        {(row) => (
          <Table.Tr key={row.openingId}>
            <Table.Td>
              <TextLink to="/openings/$openingId" params={{ openingId: row.openingId }} fw={550} size="sm">
                {row.title}
              </TextLink>
              <Text size="xs" c="dimmed">
                {row.assessmentName}
              </Text>
              <TeamOfRow team={row.team} />
            </Table.Td>
            <Table.Td ta="right">{formatNumber(row.invited)}</Table.Td>
            <Table.Td ta="right" visibleFrom="sm">
              {formatNumber(row.started)}
            </Table.Td>
            <Table.Td ta="right">{formatNumber(row.finished)}</Table.Td>
            <Table.Td ta="right" visibleFrom="sm">
              {row.floorPercent === null ? 'none' : `${formatNumber(row.floorPercent, 1)} %`}
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Text size="sm" c="dimmed">
                {formatDate(row.createdAt)}
              </Text>
            </Table.Td>
          </Table.Tr>
        )}
      </ListRows>
    </DataTable>
  );
}
