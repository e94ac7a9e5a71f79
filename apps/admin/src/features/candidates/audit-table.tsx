import type { Json } from '@assay/core';
import type { AuditRow } from '@assay/core/openings';
import { formatDateTime, showValue } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { actionWords, actorWords } from '../../words/audit-words.ts';

const columns = [
  { key: 'at', label: 'When' },
  { key: 'actor', label: 'Who' },
  { key: 'action', label: 'What' },
  { key: 'reason', label: 'Reason and details', isWideOnly: true },
] as const;

export function AuditTable({ audit }: { audit: readonly AuditRow[] }) {
  return (
    <DataTable label="Audit trail" columns={columns}>
      {audit.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike; the trail only ever grows at its end
        <Table.Tr key={index}>
          <Table.Td miw="7rem">{formatDateTime(row.at)}</Table.Td>
          <Table.Td title={row.actor}>{row.actorName ?? actorWords(row.actor)}</Table.Td>
          <Table.Td miw="9rem">
            {actionWords(row.action, row.details)}
            {row.reason === null ? null : (
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {row.reason}
              </Text>
            )}
          </Table.Td>
          <Table.Td visibleFrom="sm">
            {row.reason === null ? null : <Text size="sm">{row.reason}</Text>}
            {isEmpty(row.details) ? null : (
              <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {showValue(row.details)}
              </Text>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function isEmpty(details: Json): boolean {
  return details === null || (typeof details === 'object' && Object.keys(details).length === 0);
}
