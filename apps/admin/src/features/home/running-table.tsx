import type { HomeForStaff } from '@assay/core/accounts';
import { formatDate, formatDateTime, formatDuration, formatTime } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';

const columns = [
  { key: 'name', label: 'Candidate' },
  { key: 'opening', label: 'Opening', isWideOnly: true },
  { key: 'left', label: 'Time left', align: 'right' },
  { key: 'until', label: 'Until', align: 'right' },
] as const;

export function RunningTable({ running, now }: { running: HomeForStaff['running']; now: Date }) {
  return (
    <DataTable label="Running attempts" columns={columns}>
      {running.map((one) => (
        <Table.Tr key={one.attemptId}>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>
            <TextLink to="/invitations/$invitationId" params={{ invitationId: one.invitationId }} fw={550} size="sm">
              {one.name}
            </TextLink>
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              {one.opening}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm" style={{ overflowWrap: 'anywhere' }}>
            <TextLink to="/openings/$openingId" params={{ openingId: one.openingId }} size="sm">
              {one.opening}
            </TextLink>
          </Table.Td>
          <Table.Td ta="right">{one.closesAt === null ? 'in a break' : timeLeft(one.closesAt, now)}</Table.Td>
          <Table.Td ta="right">{one.closesAt === null ? '–' : untilWords(one.closesAt, now)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** With its day where that is not today: a take-home ends days later. */
const untilWords = (closesAt: string, now: Date): string =>
  formatDate(closesAt) === formatDate(now) ? formatTime(closesAt) : formatDateTime(closesAt);

function timeLeft(closesAt: string, now: Date): string {
  const remainingMs = new Date(closesAt).getTime() - now.getTime();
  return remainingMs <= 0 ? 'ending' : formatDuration(remainingMs);
}
