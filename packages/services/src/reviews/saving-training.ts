import { AppError } from '@assay/core';
import { draftFault, type SaveReviewInput } from '@assay/core/reviews';
import { markTrainingSaved, type ReviewTask, type Training, type Tx } from '@assay/db';
import { isStockGone } from './load-own-training.ts';
import { savedElsewhere } from './own-review.ts';
import { rubricOfTask } from './rubric-of-task.ts';

/** Practised on while it is settled, and not after the own scores were held against it. */
export function assertBeingPractised({ state }: Pick<Training, 'state'>, task: ReviewTask): void {
  if (state === 'finished') throw new AppError('conflict', 'You have practised on this answer.', { reason: 'finished' });
  if (isStockGone(task)) {
    throw new AppError('conflict', 'This answer is being scored anew: there is nothing to hold yours against. Go on with the next one.', {
      reason: 'withdrawn',
    });
  }
}

/** Keeps what was chosen so far, in the caller's transaction. Refused when another tab saved since. */
export async function saveTrainingOf(tx: Tx, training: Training, task: ReviewTask, { basedOn, draft }: SaveReviewInput): Promise<void> {
  assertBeingPractised(training, task);
  const fault = draftFault(await rubricOfTask(tx, task), draft);
  if (fault !== null) throw new AppError('invalid_input', `${fault} Load the page again and choose from its levels.`);
  if (!(await markTrainingSaved(tx, training.id, { basedOn, draft }))) throw savedElsewhere();
}
