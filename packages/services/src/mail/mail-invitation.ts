import type { InvitationId } from '@assay/core/ids';
import type { Mailing } from '@assay/core/mail';
import { putMailing, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { queueCandidateMail } from './queue-candidate-mail.ts';

/** The letter that goes with a new invitation, and how its reader is written to from then on. */
export async function mailInvitation(tx: Tx, ctx: ServiceContext, invitationId: InvitationId, mailing: Mailing): Promise<void> {
  await putMailing(tx, invitationId, mailing);
  await queueCandidateMail(tx, ctx, { invitationId, kind: 'invitation', about: 'first' });
}
