import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import type { SaveReviewInput } from '@assay/core/reviews';
import { getOwnReview, getReviewTask, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfTask } from './own-review.ts';
import { saveDraftOf } from './saving-draft.ts';

/** What was chosen and noted so far, as often as somebody types. Leaves no trace: nobody is watched. */
export async function saveReviewDraft(ctx: ServiceContext, input: SaveReviewInput & { reviewId: ReviewId }): Promise<{ saves: number }> {
  return writing(ctx.db, async (tx) => {
    const review = await getOwnReview(tx, input.reviewId, actingAccount(ctx));
    const task = await getReviewTask(tx, review.taskId);
    assertMay(ctx.actor, 'review.write', subjectOfTask(task));
    await saveDraftOf(tx, ctx, review, task, input);
    return { saves: input.basedOn + 1 };
  });
}
