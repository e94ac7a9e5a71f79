import type { AttemptForStaff } from '@assay/core/candidates';
import { formatDateTime } from '@assay/ui';
import { Table } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';

const columns = [
  { key: 'opened', label: 'Opened' },
  { key: 'network', label: 'Network' },
  { key: 'agent', label: 'Browser' },
] as const;

export function DevicesTable({ devices }: Pick<AttemptForStaff, 'devices'>) {
  return (
    <DataTable label="Devices" columns={columns}>
      {devices.map((device) => (
        <Table.Tr key={device.openedAt}>
          <Table.Td>{formatDateTime(device.openedAt)}</Table.Td>
          <Table.Td>{device.isSameNetwork ? 'same as the first' : 'another one'}</Table.Td>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>{device.userAgent}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
