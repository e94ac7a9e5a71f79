import type { Receipt } from '@assay/core/attempts';
import { formatBytes, formatCount, formatDateTime } from '@assay/ui';
import { Paper, Table, Text } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { languageWords } from '../../words/status.ts';
import classes from './receipt-panel.module.css';

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'language', label: 'Language' },
  { key: 'size', label: 'Size', align: 'right' },
  { key: 'sha', label: 'SHA-256 of the answer' },
] as const;

export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <Text size="sm">
        The candidate holds the same receipt, closed {formatDateTime(receipt.closedAt)}. Its SHA-256 over what was handed in:
      </Text>
      <Text className={classes['hash'] ?? ''} my="xs">
        {receipt.hash}
      </Text>
      <details>
        <summary>What it covers</summary>
        <div style={{ paddingTop: 'var(--mantine-spacing-sm)' }}>
          <DataTable label="Receipt" columns={columns}>
            {receipt.content.items.map((item) => (
              <Table.Tr key={item.position}>
                <Table.Td>
                  {item.position}. {item.question} (version {item.version})
                </Table.Td>
                <Table.Td>{item.language === null ? '–' : languageWords[item.language]}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {item.uploads === undefined ? formatCount(item.characters, 'character') : formatCount(item.uploads.length, 'file')}
                </Table.Td>
                <Table.Td className={classes['hash'] ?? ''}>
                  {item.sha256 ?? 'nothing was answered'}
                  {item.files?.map(({ path, sha256 }) => (
                    <Text key={path} size="xs" c="dimmed">
                      {path}: {sha256}
                    </Text>
                  ))}
                  {item.uploads?.map(({ name, bytes, sha256 }) => (
                    <Text key={name} size="xs" c="dimmed">
                      <bdi>{name}</bdi>, {formatBytes(bytes)}: {sha256}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        </div>
      </details>
    </Paper>
  );
}
