import type { ResultRow } from '@assay/core/openings';
import { formatNumber, formatShortDateTime } from '@assay/ui';
import { Table, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import { type Column, DataTable, LoadingRows, type Sorting, WholeRow } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { statusWords } from '../../words/status.ts';

const columnsIn = (zone: string): readonly Column[] => [
  { key: 'name', label: 'Candidate', isSortable: true },
  { key: 'status', label: 'Status', isSortable: true },
  { key: 'score', label: 'Score', align: 'right', isSortable: true },
  { key: 'floor', label: 'Floor', isWideOnly: true },
  { key: 'started', label: `Started (${zone})`, isWideOnly: true },
  { key: 'closed', label: 'Finished', isSortable: true, isWideOnly: true },
  { key: 'actions', label: 'Link', align: 'right', isWideOnly: true },
];

type ResultsTableProps = {
  rows: readonly ResultRow[] | undefined;
  sorting: Sorting;
  zone: string;
  /** What can be done with a row beside opening it. */
  action: (row: ResultRow) => ReactNode;
  instead: ReactNode;
};

export function ResultsTable({ rows, sorting, zone, action, instead }: ResultsTableProps) {
  const columns = columnsIn(zone);
  return (
    <DataTable label="Results" columns={columns} sorting={sorting}>
      {instead !== null ? <WholeRow columns={columns}>{instead}</WholeRow> : null}
      {instead === null && rows === undefined ? <LoadingRows columns={columns} rows={8} /> : null}
      {instead === null
        ? rows?.map((row) => (
            <Table.Tr key={row.invitationId}>
              <Table.Td maw="18rem">
                <TextLink to="/invitations/$invitationId" params={{ invitationId: row.invitationId }} fw={550} size="sm">
                  {row.name}
                </TextLink>
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {row.email}
                </Text>
                {row.timeMultiplier === 1 ? null : (
                  <Text size="xs" c="dimmed">
                    {formatNumber(row.timeMultiplier, 2)} × working time
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Tag tone={statusWords[row.status].tone}>{statusWords[row.status].word}</Tag>
              </Table.Td>
              <Table.Td ta="right" fw={550}>
                {row.scorePercent === null ? <Absent /> : `${formatNumber(row.scorePercent, 1)} %`}
                {row.isAboveFloor === null ? null : (
                  <Text size="xs" c={row.isAboveFloor ? 'var(--assay-good)' : 'var(--assay-bad)'} hiddenFrom="sm">
                    {row.isAboveFloor ? 'above' : 'below'}
                  </Text>
                )}
              </Table.Td>
              <Table.Td visibleFrom="sm">
                {row.isAboveFloor === null ? (
                  <Absent />
                ) : (
                  <Text size="sm" fw={550} c={row.isAboveFloor ? 'var(--assay-good)' : 'var(--assay-bad)'}>
                    {row.isAboveFloor ? 'above' : 'below'}
                  </Text>
                )}
              </Table.Td>
              <Table.Td visibleFrom="sm">{row.startedAt === null ? <Absent /> : formatShortDateTime(row.startedAt)}</Table.Td>
              <Table.Td visibleFrom="sm">{row.closedAt === null ? <Absent /> : formatShortDateTime(row.closedAt)}</Table.Td>
              <Table.Td visibleFrom="sm" ta="right">
                {action(row)}
              </Table.Td>
            </Table.Tr>
          ))
        : null}
    </DataTable>
  );
}

function Absent() {
  return (
    <Text component="span" size="sm" c="dimmed">
      <span aria-hidden>–</span>
      <VisuallyHidden>none yet</VisuallyHidden>
    </Text>
  );
}
