import { deleteCandidateSessions, markInvitationRevoked, markTokensRevoked, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import type { InvitedPerson } from './invited-person.ts';

/** All links at once. Whoever has started goes on; whoever has not is signed out. */
export async function revokeAllLinks(tx: Tx, ctx: ServiceContext, { invitation, attempt }: InvitedPerson, reason: string): Promise<void> {
  const links = await markTokensRevoked(tx, invitation.id, ctx.now());
  await markInvitationRevoked(tx, invitation.id, ctx.now());
  if (attempt === null) await deleteCandidateSessions(tx, invitation.id);
  await trace(tx, ctx, {
    action: 'invitation.write',
    subject: invitation.id,
    reason,
    details: { change: 'links revoked', links },
  });
}
