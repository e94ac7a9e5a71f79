import { type AttemptId, type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** The practice round that stands beside a real invitation, and whether it still runs. */
export async function findPractice(
  db: Database | Tx,
  practiceOf: InvitationId,
): Promise<{ attemptId: AttemptId; isClosed: boolean; closesAt: Date | null } | null> {
  const row = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .select(['attempts.id', 'attempts.closedAt', 'attempts.closesAt'])
    .where('invitations.practiceOf', '=', practiceOf)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    attemptId: parseId('attempt', row.id),
    isClosed: row.closedAt !== null,
    closesAt: row.closesAt === null ? null : new Date(row.closesAt),
  };
}

/** A person has one practice invitation a team, whichever of their invitations they practise for. */
export async function markPracticeOf(tx: Tx, id: InvitationId, practiceOf: InvitationId, timeMultiplier: number): Promise<void> {
  await tx.updateTable('invitations').set({ practiceOf, timeMultiplier }).where('id', '=', id).execute();
}

/** Deletes the practice round beside a real invitation, with all that was written in it. */
export async function deletePractice(tx: Tx, practiceOf: InvitationId): Promise<void> {
  await tx
    .deleteFrom('attempts')
    .where('purpose', '=', 'practice')
    .where('invitationId', 'in', (eb) =>
      eb.selectFrom('invitations').select('invitations.id').where('invitations.practiceOf', '=', practiceOf),
    )
    .execute();
}

/** The opening of the real invitation beside which a practice invitation stands. */
export async function findPractisedOpening(db: Database | Tx, practice: InvitationId): Promise<OpeningId | null> {
  const row = await db
    .selectFrom('invitations as practice')
    .innerJoin('invitations', 'invitations.id', 'practice.practiceOf')
    .select('invitations.openingId')
    .where('practice.id', '=', practice)
    .executeTakeFirst();
  return row === undefined ? null : parseId('opening', row.openingId);
}
