import { AppError } from '@assay/core';
import { draftFault, mostPauseSeconds, type SaveReviewInput } from '@assay/core/reviews';
import { markDraftSaved, type Review, type ReviewTask, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { assertBeingScored, savedElsewhere } from './own-review.ts';
import { rubricOfTask } from './rubric-of-task.ts';

/** Keeps what was scored so far, in the caller's transaction. Refused when another tab saved since. */
export async function saveDraftOf(
  tx: Tx,
  ctx: Pick<ServiceContext, 'now'>,
  review: Review,
  task: ReviewTask,
  { basedOn, draft }: SaveReviewInput,
): Promise<void> {
  assertBeingScored(review, task);
  const fault = draftFault(await rubricOfTask(tx, task), draft);
  if (fault !== null) throw new AppError('invalid_input', `${fault} Load the page again and choose from its levels.`);
  const now = ctx.now();
  const sinceMs = now.getTime() - review.touchedAt.getTime();
  const seconds = Math.round(Math.min(mostPauseSeconds, Math.max(0, sinceMs / 1000)));
  if (!(await markDraftSaved(tx, review.id, { basedOn, draft, seconds, at: now }))) throw savedElsewhere();
}
