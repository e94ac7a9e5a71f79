import { api } from '../../api.ts';
import { OpenedActionDialog } from '../../forms/action-dialog.tsx';
import { askReason } from '../../forms/action-values.ts';
import { tell } from '../../layout/tell.ts';
import type { ShownInvitation } from './shown-invitation.ts';

type UnwaiveDialogProps = { invitation: ShownInvitation; isOpen: boolean; onClose: () => void };

export function UnwaiveDialog({ invitation: { invitationId, name }, isOpen, onClose }: UnwaiveDialogProps) {
  return (
    <OpenedActionDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Ask ${name} to take it after all?`}
      asked={askReason}
      submitLabel="Ask for an attempt"
      cancelLabel="Let the score stand"
      errorTitle="The earlier score still stands"
      run={({ reason }) => api.unwaive(invitationId, reason)}
      onDone={() => tell(`${name} can start. “Copy link” makes the link to send.`)}
    >
      The earlier score no longer stands for this opening, and {name} can start an attempt, with questions they have not met.
    </OpenedActionDialog>
  );
}
