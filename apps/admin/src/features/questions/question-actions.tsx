import type { QuestionDecision, QuestionForStaff } from '@assay/core/questions';
import { formatCount } from '@assay/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askReason } from '../../forms/action-values.ts';
import { tell } from '../../layout/tell.ts';

type Words = { button: string; title: (question: string) => string; body: ReactNode; done: string; failed: string };

/** Where a version waits beside the approved one, these are about that version. */
const concernsWaiting: ReadonlySet<QuestionDecision> = new Set(['approve', 'pilot', 'turn_down', 'stop_pilot']);

const stops: ReadonlySet<QuestionDecision> = new Set(['stop', 'stop_pilot']);

const words = {
  approve: {
    button: 'Approve',
    title: (question) => `Approve “${question}”?`,
    body: 'From now on this version is drawn in assessments and counts. Attempts that run keep what they have.',
    done: 'It is live.',
    failed: 'It was not approved',
  },
  pilot: {
    button: 'Try it unscored',
    title: (question) => `Try “${question}” in a pilot?`,
    body: 'It rides in attempts of assessments that allow it: at most one such question an attempt, worth nothing, its minutes come on top. This version is not drawn as a question that counts until somebody approves it.',
    done: 'It is in pilot.',
    failed: 'It was not put into pilot',
  },
  turn_down: {
    button: 'Turn the new version down',
    title: (question) => `Turn down the new version of “${question}”?`,
    body: 'The approved version stays as it is. The one that was turned down is kept, and whoever made it reads your reason here. Attempts that run keep it where it rides unscored.',
    done: 'It is turned down.',
    failed: 'It was not turned down',
  },
  stop_pilot: {
    button: 'Stop this pilot now: it is faulty',
    title: (question) => `Stop the pilot of “${question}” now?`,
    body: 'For a new version with a fault in it. It rides in no attempt any more. Whoever has it in front of them reads within seconds that it does not count, and gets its minutes on top. The approved version stays in use.',
    done: 'The pilot is stopped.',
    failed: 'The pilot was not stopped',
  },
  rest: {
    button: 'Let it rest',
    title: (question) => `Let “${question}” rest?`,
    body: 'From now on it is drawn only where nothing else is left, also for people who are invited already. Attempts that run keep it, and it can be brought back.',
    done: 'It rests.',
    failed: 'It was not put to rest',
  },
  retire: {
    button: 'Retire',
    title: (question) => `Retire “${question}”?`,
    body: 'It is not drawn any more. Everything about it stays, so that old scores can be explained.',
    done: 'It is retired.',
    failed: 'It was not retired',
  },
  bring_back: {
    button: 'Bring it back',
    title: (question) => `Bring “${question}” back?`,
    body: 'From now on it can be drawn again.',
    done: 'It can be drawn again.',
    failed: 'It was not brought back',
  },
  stop: {
    button: 'Stop now: it is faulty',
    title: (question) => `Stop “${question}” now?`,
    body: (
      <>
        For a question with a fault in it. It is not drawn any more. Whoever has it in front of them reads within seconds that it does not
        count, and gets its minutes on top. Finished attempts stay as they are: you find them below, and can leave it out of their scores.
      </>
    ),
    done: 'It is stopped.',
    failed: 'It was not stopped',
  },
} as const satisfies Record<QuestionDecision, Words>;

/** What may be decided about a question as it stands. Where a version waits beside the approved one, each is decided on where it is shown. */
export function QuestionActions({ question }: { question: QuestionForStaff }) {
  const { decisions, waiting, isApproved, isWaitingShown } = question;
  const isBeside = waiting !== null && isApproved;
  const shown = decisions.filter((decision) => !isBeside || isWaitingShown === concernsWaiting.has(decision));
  return shown.map((decision) => <QuestionAction key={decision} question={question} decision={decision} />);
}

/** One of what may be decided. */
export function QuestionAction({ question, decision }: { question: QuestionForStaff; decision: QuestionDecision }) {
  const { questionId, title, version } = question;
  return (
    <ActionDialog
      trigger={(open) => (
        <Button
          variant={decision === 'approve' ? 'filled' : 'default'}
          onClick={open}
          {...(stops.has(decision) ? { c: 'var(--mantine-color-error)' } : {})}
        >
          {words[decision].button}
        </Button>
      )}
      title={words[decision].title(title)}
      asked={askReason}
      submitLabel={words[decision].button}
      isDestructive={stops.has(decision)}
      errorTitle={words[decision].failed}
      run={({ reason }) =>
        api.decideQuestion(questionId, { decision, reason, ...(version !== null && concernsWaiting.has(decision) ? { version } : {}) })
      }
      onDone={({ stopped }) =>
        tell(
          stopped === 0 ? words[decision].done : `${words[decision].done} It was taken out of ${formatCount(stopped, 'running attempt')}.`,
        )
      }
    >
      {words[decision].body}
    </ActionDialog>
  );
}
