import { type CandidateId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** All real invitations of a person, the newest first. */
export async function listInvitationsOfPerson(db: Database | Tx, id: CandidateId) {
  const rows = await db
    .selectFrom('invitations')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .select(['invitations.id', 'openings.title', 'attempts.id as attemptId', 'attempts.closedAt'])
    .where('invitations.candidateId', '=', id)
    .where('invitations.practiceOf', 'is', null)
    .orderBy('invitations.createdAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: parseId('invitation', row.id),
    opening: row.title,
    attemptId: row.attemptId === null ? null : parseId('attempt', row.attemptId),
    isRunning: row.attemptId !== null && row.closedAt === null,
  }));
}

export const hasInvitations = async (tx: Tx, id: CandidateId): Promise<boolean> =>
  (await tx.selectFrom('invitations').select('id').where('candidateId', '=', id).limit(1).executeTakeFirst()) !== undefined;

/** Takes an address off the lists of a team whose turn has not come. */
export async function deleteListedPerson(tx: Tx, person: { teamId: string; email: string }): Promise<void> {
  await tx
    .deleteFrom('listedPeople')
    .where('email', '=', person.email)
    .where('listId', 'in', (eb) =>
      eb
        .selectFrom('invitationLists')
        .innerJoin('openings', 'openings.id', 'invitationLists.openingId')
        .select('invitationLists.id')
        .where('openings.teamId', '=', person.teamId),
    )
    .execute();
}
