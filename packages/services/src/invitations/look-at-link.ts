import { assertMay } from '@assay/core/accounts';
import { isForNobody } from '@assay/core/attempts';
import type { LinkForVisitor } from '@assay/core/invitations';
import { getOpening, subjectOfInvitation } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitationOfLink } from './valid-link.ts';

/** What whoever holds a link may know before saying who they are. Changes nothing. */
export async function lookAtLink(ctx: ServiceContext, input: { token: string }): Promise<LinkForVisitor> {
  const invitation = await invitationOfLink(ctx.db, input.token);
  assertMay(ctx.actor, 'link.look', subjectOfInvitation(invitation));
  const opening = await getOpening(ctx.db, invitation.openingId);
  return { opening: opening.title, needsEmail: !isForNobody(opening.purpose) };
}
