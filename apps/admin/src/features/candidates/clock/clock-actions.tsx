import type { AttemptForStaff } from '@assay/core/candidates';
import { formatCount } from '@assay/ui';
import { Button, List, Text } from '@mantine/core';
import { IconClockPlus, IconPlayerPause, IconPlayerPlay, IconRotate } from '@tabler/icons-react';
import { api } from '../../../api.ts';
import { ActionDialog } from '../../../forms/action-dialog.tsx';
import { askMinutes, askNothing, askReason } from '../../../forms/action-values.ts';
import { tell } from '../../../layout/tell.ts';
import { clockState, moreMinutesWords, reopenConsequences } from './clock-words.ts';
import { ResumeCodeButton } from './resume-code-button.tsx';

type ClockActionsProps = { attempt: AttemptForStaff; candidate: string };
type OfferedProps = ClockActionsProps & { isOffered: boolean };

/** What can be done to the attempt as its clock stands. A dialog that is open outlives the moment in which its action was offered. */
export function ClockActions(props: ClockActionsProps) {
  const state = clockState(props.attempt);
  return (
    <>
      <AddMinutes {...props} isOffered={state === 'running' || state === 'paused' || state === 'grace'} />
      <StartBreak {...props} isOffered={state === 'running'} />
      <EndBreak {...props} isOffered={state === 'paused'} />
      <ResumeCodeButton {...props} isOffered={state !== 'closed'} />
      <Reopen {...props} isOffered={state === 'closed' && props.attempt.voided === null} />
    </>
  );
}

function AddMinutes({ attempt, candidate, isOffered }: OfferedProps) {
  return (
    <ActionDialog
      trigger={(open) =>
        isOffered ? (
          <Button variant="default" leftSection={<IconClockPlus size={16} aria-hidden />} onClick={open}>
            Add minutes
          </Button>
        ) : null
      }
      title={`Add minutes for ${candidate}?`}
      asked={askMinutes}
      minutesWords={(minutes) => moreMinutesWords(attempt, minutes)}
      submitLabel="Add the minutes"
      errorTitle="No minutes were added"
      run={(input) => api.addMinutes(attempt.attemptId, input)}
      onDone={() => tell(`${candidate} sees the new time within seconds.`, 'Minutes added')}
    >
      The working time becomes longer. {candidate} sees it within seconds, without a reload; limits of single runs stay as they are.
      Reviewers never see it.
    </ActionDialog>
  );
}

function StartBreak({ attempt, candidate, isOffered }: OfferedProps) {
  return (
    <ActionDialog
      trigger={(open) =>
        isOffered ? (
          <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={open}>
            Stop the clock
          </Button>
        ) : null
      }
      title={`A break for ${candidate}?`}
      asked={askReason}
      submitLabel="Stop the clock"
      errorTitle="The clock was not stopped"
      run={(input) => api.startBreak(attempt.attemptId, input)}
      onDone={() => tell(`The clock of ${candidate} stands still.`, 'In a break')}
    >
      The clock stands still and the questions are hidden within seconds; what is typed until then is kept. The break ends when {candidate}{' '}
      ends it, or you do. Reviewers never see it.
    </ActionDialog>
  );
}

function EndBreak({ attempt, candidate, isOffered }: OfferedProps) {
  return (
    <ActionDialog
      trigger={(open) =>
        isOffered ? (
          <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={open}>
            Let the clock run
          </Button>
        ) : null
      }
      title={`End the break of ${candidate}?`}
      asked={askNothing}
      submitLabel="Let the clock run"
      cancelLabel="Leave it"
      errorTitle="The break was not ended"
      run={() => api.endBreak(attempt.attemptId)}
      onDone={() => tell(`The clock of ${candidate} runs again.`, 'The break is over')}
    >
      The clock runs again at once and the questions are shown, whether {candidate} sits at the page or not. It is kept in the audit trail;
      reviewers never see it.
    </ActionDialog>
  );
}

function Reopen({ attempt, candidate, isOffered }: OfferedProps) {
  return (
    <ActionDialog
      trigger={(open) =>
        isOffered ? (
          <Button variant="default" leftSection={<IconRotate size={16} aria-hidden />} onClick={open}>
            Open again
          </Button>
        ) : null
      }
      title={`Open the attempt of ${candidate} again?`}
      asked={askMinutes}
      minutesWords={(minutes) => (minutes === undefined ? null : `${formatCount(minutes, 'minute')} from the moment you open it.`)}
      submitLabel="Open it again"
      cancelLabel="Leave it closed"
      errorTitle="The attempt was not opened again"
      run={(input) => api.reopen(attempt.attemptId, input)}
      onDone={() => tell(`${candidate} can go on working.`, 'Opened again')}
    >
      <Text size="sm" mb={6}>
        {candidate} can go on from the answers as they are.
      </Text>
      <List size="sm" spacing={4}>
        {reopenConsequences(attempt).map((consequence) => (
          <List.Item key={consequence}>{consequence}</List.Item>
        ))}
        <List.Item>The candidate’s page shows it within seconds; reviewers never see it.</List.Item>
      </List>
    </ActionDialog>
  );
}
