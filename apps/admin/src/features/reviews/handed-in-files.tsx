import type { UploadForReviewer } from '@assay/core/reviews';
import { formatBytes } from '@assay/ui';
import { Stack, Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';

const columns = [
  { key: 'name', label: 'File' },
  { key: 'size', label: 'Size', align: 'right' },
] as const;

/** What was handed in. While it is blind a file has a number for a name. */
export function HandedInFiles({ files }: { files: readonly UploadForReviewer[] }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {files.length === 0 ? 'No file was handed in' : 'Files handed in'}
      </Title>
      {files.length === 0 ? null : (
        <DataTable label="Files handed in" columns={columns}>
          {files.map(({ name, bytes }) => (
            <Table.Tr key={name}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi>{name}</bdi>
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {formatBytes(bytes)}
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
      {files.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          What is in them cannot be read here yet.
        </Text>
      )}
    </Stack>
  );
}
