import type { ProofResult } from '@assay/core/questions';
import { Table, Text } from '@mantine/core';
import { languageWords } from '../words/status.ts';
import { DataTable } from './data-table.tsx';
import { Tag } from './tag.tsx';

const columns = [
  { key: 'file', label: 'Solution' },
  { key: 'promise', label: 'Promise' },
  { key: 'kept', label: 'Kept' },
  { key: 'explanation', label: 'What happened' },
] as const;

/** The proof solutions of a version, each with what it promises and what came of it. */
export function ProofsTable({ proofs }: { proofs: readonly ProofResult[] }) {
  return (
    <DataTable label="Proofs" columns={columns}>
      {proofs.map((proof) => (
        <Table.Tr key={`${proof.file} ${proof.language}`}>
          <Table.Td>
            <Text size="sm" ff="monospace">
              {proof.file}
            </Text>
            <Text size="xs" c="dimmed">
              {languageWords[proof.language]}
            </Text>
          </Table.Td>
          <Table.Td>{proof.promise}</Table.Td>
          <Table.Td>{proof.isKept ? <Tag tone="good">Kept</Tag> : <Tag tone="bad">Broken</Tag>}</Table.Td>
          <Table.Td miw="14rem">{proof.explanation}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
