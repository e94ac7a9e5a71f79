import { AppError } from '@assay/core';
import type { Subject } from '@assay/core/accounts';
import type { ReviewResult, ReviewStanding } from '@assay/core/reviews';
import type { Review, ReviewTask } from '@assay/db';

export const subjectOfTask = ({ teamId }: Pick<ReviewTask, 'teamId'>): Subject => ({ kind: 'team', teamId });

/** Nobody needs it any more; what was written stays with whoever wrote it. */
export const isWithdrawn = (review: Pick<Review, 'state'>, task: Pick<ReviewTask, 'isActive' | 'state'>): boolean =>
  review.state === 'outdated' || (review.state === 'begun' && (!task.isActive || task.state === 'settled' || task.state === 'disputed'));

/** Scores are written while the answer is there to be scored and nobody has finished. */
export function assertBeingScored(review: Pick<Review, 'state'>, task: Pick<ReviewTask, 'isActive' | 'state'>): void {
  if (review.state === 'finished') throw new AppError('conflict', 'You have finished scoring this answer.', { reason: 'finished' });
  if (review.state === 'lapsed') {
    throw new AppError('conflict', 'This lay untouched for three days and was offered to others. Open it anew from the queue.', {
      reason: 'lapsed',
    });
  }
  if (review.state !== 'begun' || isWithdrawn(review, task)) {
    throw new AppError('conflict', 'This answer does not need to be scored any more. Go on with the next one.', { reason: 'withdrawn' });
  }
}

/** What lay untouched for days is open again only from the queue. */
export function assertReadable(review: Pick<Review, 'state'>, task: Pick<ReviewTask, 'isActive' | 'state'>): void {
  if (review.state === 'lapsed') assertBeingScored(review, task);
}

export const savedElsewhere = (): AppError =>
  new AppError('conflict', 'This review is open in another tab, which saved after this one. Look at it again, then go on in one of them.', {
    reason: 'saved_meanwhile',
  });

export function standingFor({ isActive, state, outcome }: Pick<ReviewTask, 'isActive' | 'state' | 'outcome'>): ReviewStanding {
  if (outcome !== null) return outcome.by === 'adjudication' ? 'adjudicated' : 'agreed';
  if (!isActive) return 'withdrawn';
  return state === 'waiting' ? 'waiting' : 'differ';
}

/** For whoever has finished: what became of it, and nothing of what others gave before all is settled. */
export const resultFor = ({ share }: Pick<Review, 'share'>, task: ReviewTask): ReviewResult => ({
  standing: standingFor(task),
  share: share ?? 0,
  outcome: task.outcome,
});
