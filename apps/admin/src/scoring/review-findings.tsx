import type { ReviewBody } from '@assay/core/questions';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { DataTable } from '../lists/data-table.tsx';

type Finding = ReviewBody['findings'][number];

const columns = [
  { key: 'place', label: 'Place' },
  { key: 'what', label: 'What a good reviewer finds' },
] as const;

/** Where something is wrong in a change. `mark` says of each whether it was found. */
export function ReviewFindings({ findings, mark }: { findings: readonly Finding[]; mark?: (finding: Finding) => ReactNode }) {
  return (
    <DataTable label="What a good reviewer finds" columns={mark === undefined ? columns : [...columns, { key: 'mark', label: 'Comment' }]}>
      {findings.map((finding) => (
        <Table.Tr key={finding.id}>
          <Table.Td miw="9rem">{placeWords(finding)}</Table.Td>
          <Table.Td miw="14rem">{finding.what}</Table.Td>
          {mark === undefined ? null : <Table.Td>{mark(finding)}</Table.Td>}
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function placeWords({ path, side, from, to }: Finding): string {
  const lines = from === to ? `line ${from}` : `lines ${from}–${to}`;
  return `${path}, ${lines}${side === 'before' ? ' before the change' : ''}`;
}
