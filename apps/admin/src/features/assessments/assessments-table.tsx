import type { AssessmentRow } from '@assay/core/assessments';
import { formatDate, formatDuration, formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { TeamOfRow } from '../../lists/team-of-row.tsx';

const columns: readonly Column[] = [
  { key: 'name', label: 'Assessment' },
  { key: 'questions', label: 'Questions', align: 'right' },
  { key: 'time', label: 'Working time', align: 'right' },
  { key: 'openings', label: 'Openings', align: 'right', isWideOnly: true },
  { key: 'created', label: 'Created', isWideOnly: true },
];

export function AssessmentsTable({ rows, instead }: { rows: readonly AssessmentRow[] | undefined; instead: ReactNode }) {
  return (
    <DataTable label="Assessments" columns={columns}>
      <ListRows columns={columns} rows={rows} instead={instead} expected={4}>
        {(row) => (
          <Table.Tr key={row.assessmentId}>
            <Table.Td>
              <TextLink to="/assessments/$assessmentId" params={{ assessmentId: row.assessmentId }} fw={550} size="sm">
                {row.name}
              </TextLink>
              <TeamOfRow team={row.team} />
            </Table.Td>
            <Table.Td ta="right">{formatNumber(row.questions)}</Table.Td>
            <Table.Td ta="right">
              {formatDuration(row.workingTimeMs)}
              {row.form === 'take_home' ? (
                <Text size="xs" c="dimmed">
                  take-home
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td ta="right" visibleFrom="sm">
              {formatNumber(row.openings)}
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
