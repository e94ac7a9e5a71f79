import type { AttemptForStaff } from '@assay/core/candidates';
import { List, Menu } from '@mantine/core';
import { IconBan, IconPlayerStop, IconRestore } from '@tabler/icons-react';
import { api } from '../../../api.ts';
import { OpenedActionDialog } from '../../../forms/action-dialog.tsx';
import { askReason } from '../../../forms/action-values.ts';
import { tell } from '../../../layout/tell.ts';
import { closeConsequences, type StandingAction, standingActions, unvoidConsequences, voidConsequences } from './standing-words.ts';

const words = {
  close: { label: 'Close the attempt', Icon: IconPlayerStop, isDestructive: true },
  void: { label: 'Make void', Icon: IconBan, isDestructive: true },
  unvoid: { label: 'Let it count again', Icon: IconRestore, isDestructive: false },
} as const;

/** The items of a menu: what can be done to the attempt beside its clock. */
export function StandingItems({ attempt, onChoose }: { attempt: AttemptForStaff; onChoose: (action: StandingAction) => void }) {
  const actions = standingActions(attempt);
  if (actions.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      {actions.map((action) => {
        const { label, Icon, isDestructive } = words[action];
        return (
          <Menu.Item
            key={action}
            leftSection={<Icon size={16} aria-hidden />}
            {...(isDestructive ? { c: 'var(--mantine-color-error)' } : {})}
            onClick={() => onChoose(action)}
          >
            {label}
          </Menu.Item>
        );
      })}
    </>
  );
}

type StandingDialogsProps = { attempt: AttemptForStaff; candidate: string; chosen: StandingAction | null; onClose: () => void };

/** Outlive the menu that opened them, and the moment in which they were offered. */
export function StandingDialogs({ attempt: { attemptId, clock }, candidate, chosen, onClose }: StandingDialogsProps) {
  return (
    <>
      <OpenedActionDialog
        isOpen={chosen === 'close'}
        onClose={onClose}
        title={`Close the attempt of ${candidate} now?`}
        asked={askReason}
        submitLabel="Close it now"
        cancelLabel="Let it run"
        isDestructive
        errorTitle="The attempt was not closed"
        run={(input) => api.closeAttempt(attemptId, input)}
        onDone={() => tell('What the server held is being graded.', 'Attempt closed')}
      >
        <Consequences of={closeConsequences(candidate, { clock })} />
      </OpenedActionDialog>
      <OpenedActionDialog
        isOpen={chosen === 'void'}
        onClose={onClose}
        title={`Make the attempt of ${candidate} void?`}
        asked={askReason}
        submitLabel="Make it void"
        cancelLabel="Let it count"
        isDestructive
        errorTitle="The attempt was not made void"
        run={(input) => api.voidAttempt(attemptId, input)}
        onDone={() => tell('It counts nowhere. You can let it count again.', 'Attempt void')}
      >
        <Consequences of={voidConsequences(candidate)} />
      </OpenedActionDialog>
      <OpenedActionDialog
        isOpen={chosen === 'unvoid'}
        onClose={onClose}
        title={`Let the attempt of ${candidate} count again?`}
        asked={askReason}
        submitLabel="Let it count"
        cancelLabel="Leave it void"
        errorTitle="The attempt is still void"
        run={(input) => api.unvoidAttempt(attemptId, input)}
        onDone={() => tell('Its score is in the list and the distribution.', 'The attempt counts')}
      >
        <Consequences of={unvoidConsequences(candidate)} />
      </OpenedActionDialog>
    </>
  );
}

function Consequences({ of: sentences }: { of: readonly string[] }) {
  return (
    <List size="sm" spacing={4}>
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
