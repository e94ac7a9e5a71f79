import type { QuestionForStaff } from '@assay/core/questions';
import { formatCount, formatDateTime } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { PreviewButton } from './preview-button.tsx';
import { countedAttemptsQuery } from './queries.ts';

const columns = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'opening', label: 'Opening' },
  { key: 'closed', label: 'Finished' },
] as const;

/** On the page of a question that is no longer drawn: the finished attempts that it still counts in. */
export function CountedAttempts({ question: { questionId, state, heldState } }: { question: QuestionForStaff }) {
  const isHeld = (heldState === 'resting' || heldState === 'retired') && state !== 'live';
  const counted = useQuery({ ...countedAttemptsQuery(questionId), enabled: isHeld });
  if (!isHeld || counted.data === undefined || counted.data.attempts.length === 0) return null;
  const { attempts, isWhole } = counted.data;
  const number = `${isWhole ? '' : 'more than '}${formatCount(attempts.length, 'finished attempt')}`;
  return (
    <Part title="Counted in finished attempts" note={`${number} of your teams count it in their score.`}>
      <PreviewButton input={{ kind: 'leave_out', questionId }}>Preview the scores without it</PreviewButton>
      <DataTable label="Finished attempts that count it" columns={columns}>
        {attempts.map(({ invitationId, candidate, opening, closedAt }) => (
          <Table.Tr key={invitationId}>
            <Table.Td>
              <TextLink to="/invitations/$invitationId" params={{ invitationId }}>
                {candidate}
              </TextLink>
            </Table.Td>
            <Table.Td>{opening}</Table.Td>
            <Table.Td>{formatDateTime(closedAt)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {isWhole ? null : (
        <Text size="sm" c="dimmed">
          The newest are listed; all are meant.
        </Text>
      )}
    </Part>
  );
}
