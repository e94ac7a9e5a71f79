import { type AttemptId, type InvitationId, type ItemId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

/** Every item that a version of this question is in. */
const itemsOf = (db: Database | Tx, questionId: string) =>
  db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .where('questionVersions.questionId', '=', questionId);

export type RunningItem = { itemId: ItemId; attemptId: AttemptId; position: number; versionId: QuestionVersionId };

/** In attempts that have not been closed: those that count, and pilots. */
export async function listRunningItems(tx: Tx, questionId: string): Promise<readonly RunningItem[]> {
  const rows = await itemsOf(tx, questionId)
    .select(['items.id', 'items.attemptId', 'items.position', 'items.questionVersionId'])
    .where('attempts.closedAt', 'is', null)
    .where('items.stoppedAt', 'is', null)
    .where((eb) => eb.or([eb('items.counts', '=', 1), eb('items.isPilot', '=', 1)]))
    .where('attempts.purpose', '!=', 'practice')
    .orderBy('items.id')
    .execute();
  return rows.map(({ id, attemptId, position, questionVersionId }) => ({
    itemId: parseId('item', id),
    attemptId: parseId('attempt', attemptId),
    position,
    versionId: parseId('questionVersion', questionVersionId),
  }));
}

export async function markItemStopped(tx: Tx, itemId: ItemId, { at, minutes }: { at: Date; minutes: number }): Promise<void> {
  await tx.updateTable('items').set({ counts: 0, stoppedAt: at.toISOString(), stoppedMinutes: minutes }).where('id', '=', itemId).execute();
}

/** The items of an attempt that were stopped while it ran, with the minutes that were added. */
export async function listStopped(db: Database | Tx, attemptId: AttemptId): Promise<readonly { itemId: ItemId; minutes: number }[]> {
  const rows = await db
    .selectFrom('items')
    .select(['id', 'stoppedMinutes'])
    .where('attemptId', '=', attemptId)
    .where('stoppedAt', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.map(({ id, stoppedMinutes }) => ({ itemId: parseId('item', id), minutes: stoppedMinutes ?? 0 }));
}

export type CountedAttempt = {
  attemptId: AttemptId;
  itemId: ItemId;
  invitationId: InvitationId;
  candidate: string;
  opening: string;
  closedAt: Date;
};

/** Closed attempts in whose score the question counts, the newest end first. */
export async function listCountedAttempts(
  db: Database | Tx,
  teams: TeamScope,
  questionId: string,
  most: number,
): Promise<readonly CountedAttempt[]> {
  const rows = await itemsOf(db, questionId)
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .where('items.counts', '=', 1)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.closedAt', 'is not', null)
    .where(inTeams('openings.teamId', teams))
    .select([
      'items.id as itemId',
      'attempts.id as attemptId',
      'attempts.closedAt',
      'invitations.id as invitationId',
      'candidates.name as candidate',
      'openings.title as opening',
    ])
    .orderBy('attempts.closedAt', 'desc')
    .orderBy('items.id')
    .limit(most)
    .execute();
  return rows.flatMap(({ closedAt, ...row }) =>
    closedAt === null
      ? []
      : [
          {
            attemptId: parseId('attempt', row.attemptId),
            itemId: parseId('item', row.itemId),
            invitationId: parseId('invitation', row.invitationId),
            candidate: row.candidate,
            opening: row.opening,
            closedAt: new Date(closedAt),
          },
        ],
  );
}
