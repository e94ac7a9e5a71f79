import type { ProposalForStaff } from '@assay/core/rotation';
import { formatDateTime } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { closedWords, proposalWords } from './rotation-words.ts';

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'proposal', label: 'Proposal' },
  { key: 'outcome', label: 'What became of it' },
  { key: 'when', label: 'When', isWideOnly: true },
] as const;

export function ClosedProposals({ proposals }: { proposals: readonly ProposalForStaff[] }) {
  if (proposals.length === 0) return null;
  return (
    <Part title="Decided lately" note="In the last quarter, the latest first.">
      <DataTable label="Decided lately" columns={columns}>
        {proposals.map(({ proposalId, questionId, title, kind, closed }) => (
          <Table.Tr key={proposalId}>
            <Table.Td>
              <TextLink to="/questions/$questionId" params={{ questionId }} size="sm">
                {title}
              </TextLink>
            </Table.Td>
            <Table.Td>{proposalWords[kind].tag}</Table.Td>
            <Table.Td maw="28rem">
              {closed === null ? '' : closedWords(closed)}
              <Text size="xs" c="dimmed">
                {closed?.reason}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm">{closed === null ? '' : formatDateTime(closed.at)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Part>
  );
}
