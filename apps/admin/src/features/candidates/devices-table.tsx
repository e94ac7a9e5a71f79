import type { AttemptForStaff } from '@assay/core/candidates';
import { formatDateTime } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';

const columns = [
  { key: 'device', label: 'Device' },
  { key: 'opened', label: 'Opened', isWideOnly: true },
  { key: 'seen', label: 'Last heard from' },
  { key: 'network', label: 'Network', isWideOnly: true },
] as const;

export function DevicesTable({ devices }: Pick<AttemptForStaff, 'devices'>) {
  return (
    <DataTable label="Devices" columns={columns}>
      {devices.map((device) => (
        <Table.Tr key={device.openedAt}>
          <Table.Td miw="11rem">
            <details>
              <summary>{device.device}</summary>
              <Text size="xs" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
                {device.userAgent === '' ? 'The browser did not name itself.' : device.userAgent}
              </Text>
            </details>
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              Opened {formatDateTime(device.openedAt)}, {networkWords(device.isSameNetwork)}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm">{formatDateTime(device.openedAt)}</Table.Td>
          <Table.Td miw="8rem">{formatDateTime(device.lastSeenAt)}</Table.Td>
          <Table.Td visibleFrom="sm">{networkWords(device.isSameNetwork)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

const networkWords = (isSame: boolean): string => (isSame ? 'same network as the first' : 'another network');
