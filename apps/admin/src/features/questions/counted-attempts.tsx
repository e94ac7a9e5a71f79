import type { QuestionForStaff } from '@assay/core/questions';
import { formatCount, formatDateTime } from '@assay/ui';
import { Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askReason } from '../../forms/action-values.ts';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { countedAttemptsQuery } from './queries.ts';

const columns = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'opening', label: 'Opening' },
  { key: 'closed', label: 'Finished' },
] as const;

/** On the page of a question that is no longer drawn: the finished attempts that it still counts in. */
export function CountedAttempts({ question: { questionId, title, state, heldState } }: { question: QuestionForStaff }) {
  const isHeld = (heldState === 'resting' || heldState === 'retired') && state !== 'live';
  const counted = useQuery({ ...countedAttemptsQuery(questionId), enabled: isHeld });
  if (!isHeld || counted.data === undefined || counted.data.attempts.length === 0) return null;
  const { attempts, isWhole } = counted.data;
  const number = `${isWhole ? '' : 'more than '}${formatCount(attempts.length, 'finished attempt')}`;
  return (
    <Part title="Counted in finished attempts" note={`${number} of your teams count it in their score.`}>
      <Group>
        <ActionDialog
          trigger={(open) => (
            <Button variant="default" onClick={open}>
              Leave it out of these scores
            </Button>
          )}
          title={`Leave “${title}” out of the scores?`}
          asked={askReason}
          submitLabel="Leave it out"
          isDestructive
          errorTitle="The scores are as they were"
          run={(input) => api.leaveOutOfScores(questionId, input)}
          onDone={({ attempts: changed }) => tell(`${formatCount(changed, 'score')} ${changed === 1 ? 'is' : 'are'} now without it.`)}
        >
          The points of each attempt are reckoned again without this question; answers and gradings stay, and the score before is kept in
          the audit trail. Decisions that were made stay as they are: look at those near the line.
        </ActionDialog>
      </Group>
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
