import { formatCount } from '@assay/ui';
import { api } from '../../api.ts';
import { OpenedActionDialog } from '../../forms/action-dialog.tsx';
import { askReason } from '../../forms/action-values.ts';
import { tell } from '../../layout/tell.ts';
import type { ShownInvitation } from './shown-invitation.ts';

type RevokeDialogProps = { invitation: ShownInvitation; isOpen: boolean; onClose: () => void };

export function RevokeDialog({ invitation: { invitationId, name, validLinks }, isOpen, onClose }: RevokeDialogProps) {
  return (
    <OpenedActionDialog
      isOpen={isOpen}
      onClose={onClose}
      title="Revoke all links?"
      asked={askReason}
      submitLabel="Revoke links"
      cancelLabel="Keep them"
      isDestructive
      errorTitle="The links were not revoked"
      run={({ reason }) => api.revokeLinks(invitationId, reason)}
      onDone={() => tell(`The links of ${name} open nothing any more. “Copy link” makes a new one.`)}
    >
      {formatCount(validLinks, 'link')} of {name} {validLinks === 1 ? 'stops' : 'stop'} working at once and cannot be brought back; whoever
      opens one reads that it was withdrawn and whom to ask. A started attempt goes on. You can make a new link afterwards.
    </OpenedActionDialog>
  );
}
