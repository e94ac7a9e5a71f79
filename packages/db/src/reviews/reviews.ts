import { nothingHere } from '@assay/core';
import { type AccountId, type AttemptId, parseId, type QuestionVersionId, type ReviewId, type ReviewTaskId } from '@assay/core/ids';
import type { ReviewDraft, ReviewState } from '@assay/core/reviews';
import { reviewDraft, reviewState } from '@assay/core/reviews/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { releaseSeat } from './review-tasks.ts';

export type Review = {
  id: ReviewId;
  taskId: ReviewTaskId;
  attemptId: AttemptId;
  accountId: AccountId;
  state: ReviewState;
  draft: ReviewDraft;
  saves: number;
  seconds: number;
  touchedAt: Date;
  /** Null before it is finished. */
  share: number | null;
  isRevealed: boolean;
  /** By whose rubric it was given, where the answer is scored by another version's since. */
  rubricVersionId: QuestionVersionId | null;
};

const reviewFromRow = (row: Selectable<Schema['reviews']>): Review => ({
  id: parseId('review', row.id),
  taskId: parseId('reviewTask', row.taskId),
  attemptId: parseId('attempt', row.attemptId),
  accountId: parseId('account', row.accountId),
  state: reviewState.parse(row.state),
  draft: fromStored(reviewDraft, row.draft, 'reviews.draft'),
  saves: row.saves,
  seconds: row.seconds,
  touchedAt: new Date(row.touchedAt),
  share: row.share,
  isRevealed: row.revealedAt !== null,
  rubricVersionId: row.rubricVersionId === null ? null : parseId('questionVersion', row.rubricVersionId),
});

export const emptyDraft: ReviewDraft = { levels: {}, notes: {}, overall: '' };

type Claim = { id: ReviewId; taskId: ReviewTaskId; attemptId: AttemptId; accountId: AccountId; at: Date };

/** Takes up what the same person left lying, or begins. The seat is taken already. Null when they have begun or finished it meanwhile. */
export async function insertClaim(tx: Tx, { at, ...claim }: Claim): Promise<ReviewId | null> {
  const touchedAt = at.toISOString();
  const again = await tx
    .updateTable('reviews')
    .set({ state: 'begun', touchedAt })
    .where('taskId', '=', claim.taskId)
    .where('accountId', '=', claim.accountId)
    .where('state', '=', 'lapsed')
    .returning('id')
    .executeTakeFirst();
  if (again !== undefined) return parseId('review', again.id);
  const made = await tx
    .insertInto('reviews')
    .values({
      ...claim,
      state: 'begun',
      draft: toStored(emptyDraft),
      saves: 0,
      seconds: 0,
      touchedAt,
      finishedAt: null,
      share: null,
      word: '',
      revealedAt: null,
      isSecondOpinion: 0,
      rubricVersionId: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made === undefined ? null : parseId('review', made.id);
}

/** Somebody else's is as if it were not there. */
export async function getOwnReview(db: Database | Tx, id: ReviewId, accountId: AccountId): Promise<Review> {
  const row = await db.selectFrom('reviews').selectAll().where('id', '=', id).where('accountId', '=', accountId).executeTakeFirst();
  if (row === undefined || row.state === 'handed_back') throw nothingHere();
  return reviewFromRow(row);
}

/** In the order in which they were finished. */
export async function listFinishedReviews(db: Database | Tx, taskId: ReviewTaskId): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('taskId', '=', taskId)
    .where('state', '=', 'finished')
    .orderBy('finishedAt')
    // Of two in one millisecond the second opinion came after.
    .orderBy('isSecondOpinion')
    .orderBy('id')
    .execute();
  return rows.map(reviewFromRow);
}

type Saving = { basedOn: number; draft: ReviewDraft; seconds: number; at: Date };

/** Answers whether nobody saved it since. */
export async function markDraftSaved(tx: Tx, id: ReviewId, { basedOn, draft, seconds, at }: Saving): Promise<boolean> {
  const result = await tx
    .updateTable('reviews')
    .set((eb) => ({
      draft: toStored(draft),
      saves: eb('saves', '+', 1),
      seconds: eb('seconds', '+', seconds),
      touchedAt: at.toISOString(),
    }))
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .where('saves', '=', basedOn)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

type Finishing = { share: number; isSecondOpinion: boolean; at: Date };

export async function markFinished(tx: Tx, id: ReviewId, { share, isSecondOpinion, at }: Finishing): Promise<void> {
  await tx
    .updateTable('reviews')
    .set({ state: 'finished', share, isSecondOpinion: isSecondOpinion ? 1 : 0, finishedAt: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .execute();
}

/** Unscored; what was written goes, and whoever handed it back never gets it again. Answers whether it was being read. */
export async function markHandedBack(tx: Tx, id: ReviewId, word: string): Promise<boolean> {
  const result = await tx
    .updateTable('reviews')
    .set({ state: 'handed_back', word, draft: toStored(emptyDraft) })
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markRevealed(tx: Tx, id: ReviewId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('reviews')
    .set({ revealedAt: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'finished')
    .where('revealedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What nobody has touched since goes back to the others; what was written of it stays for its author. */
export async function releaseStaleReviews(tx: Tx, touchedBefore: Date): Promise<void> {
  const lapsed = await tx
    .updateTable('reviews')
    .set({ state: 'lapsed' })
    .where('state', '=', 'begun')
    .where('touchedAt', '<', touchedBefore.toISOString())
    .returning('taskId')
    .execute();
  for (const { taskId } of lapsed) await releaseSeat(tx, parseId('reviewTask', taskId));
}
