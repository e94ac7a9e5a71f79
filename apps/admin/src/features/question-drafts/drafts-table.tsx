import type { DraftRow } from '@assay/core/question-drafts';
import { formatDateTime } from '@assay/ui';
import { Table } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';

const columns = [
  { key: 'title', label: 'Draft' },
  { key: 'of', label: 'Of' },
  { key: 'saved', label: 'Last saved' },
] as const;

export function DraftsTable({ drafts }: { drafts: readonly DraftRow[] }) {
  return (
    <DataTable label="Drafts" columns={columns}>
      {drafts.map(({ questionId, title, basedOn, savedAt, savedBy }) => (
        <Table.Tr key={questionId}>
          <Table.Td>
            <TextLink to="/questions/$questionId/edit" params={{ questionId }}>
              {title}
            </TextLink>
          </Table.Td>
          <Table.Td>{basedOn === null ? 'A new question' : `Version ${basedOn}`}</Table.Td>
          <Table.Td>{`${formatDateTime(savedAt)}${savedBy === null ? '' : ` by ${savedBy}`}`}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
