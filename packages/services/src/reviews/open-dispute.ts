import { AppError, nothingHere } from '@assay/core';
import type { AccountId } from '@assay/core/ids';
import { listFinishedReviews, type Review, type ReviewTask, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/**
 * The reviews of an answer, for a manager who decides about it. Nobody sees them who may still have to score it: while a second opinion is
 * wanted only whoever has given theirs.
 */
export async function reviewsInDispute(db: ServiceContext['db'] | Tx, task: ReviewTask, accountId: AccountId): Promise<readonly Review[]> {
  const finished = await listFinishedReviews(db, task.id);
  switch (task.state) {
    case 'waiting':
      throw nothingHere();
    case 'second_opinion':
      if (finished.some((review) => review.accountId === accountId)) return finished;
      throw new AppError('conflict', 'A second opinion is on its way. Score the answer yourself from the queue, or wait for it.', {
        reason: 'second_opinion',
      });
    case 'disputed':
    case 'settled':
      return finished;
    default:
      return task.state satisfies never;
  }
}
