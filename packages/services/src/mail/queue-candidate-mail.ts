import type { InvitationId, MailId } from '@assay/core/ids';
import type { CandidateMailKind } from '@assay/core/mail';
import { getInvitation, getOpening, settleMailsOf, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { queueMail } from './queue-mail.ts';

/** A letter to a real candidate; practice, previews, trials and samples are never written to. */
export async function queueCandidateMail(
  tx: Tx,
  ctx: ServiceContext,
  { invitationId, kind, about }: { invitationId: InvitationId; kind: CandidateMailKind; about?: string },
): Promise<MailId | null> {
  const invitation = await getInvitation(tx, invitationId);
  const opening = await getOpening(tx, invitation.openingId);
  if (opening.purpose !== 'real' || invitation.practiceOf !== null) return null;
  const id = await queueMail(tx, ctx, {
    kind,
    teamId: opening.teamId,
    email: invitation.candidateEmail,
    invitationId,
    ...(about === undefined ? {} : { about }),
  });
  if (id !== null) await settleMailsOf(tx, { invitationId, kind }, ctx.now());
  return id;
}
