import type { InvitationId } from '@assay/core/ids';
import { type Attempt, type Database, findAttemptByInvitation, getInvitation, type Invitation, type Tx } from '@assay/db';

/** Somebody of an opening as they stand. */
export type InvitedPerson = { invitation: Invitation; attempt: Attempt | null };

export async function getInvitedPerson(db: Database | Tx, id: InvitationId): Promise<InvitedPerson> {
  const invitation = await getInvitation(db, id);
  return { invitation, attempt: await findAttemptByInvitation(db, invitation.id) };
}
