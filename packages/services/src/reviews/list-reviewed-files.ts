import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import { type FilesForReview, maskedFiles } from '@assay/core/uploads';
import type { ServiceContext } from '../context.ts';
import { filesHandedIn } from '../uploads/reading/files-handed-in.ts';
import { filesOfReview } from './files-of-review.ts';
import { subjectOfTask } from './own-review.ts';

/** What was handed in, for whoever scores it. */
export async function listReviewedFiles(ctx: ServiceContext, input: { reviewId: ReviewId }): Promise<FilesForReview> {
  const { task, handedIn, material, inText } = await filesOfReview(ctx, input.reviewId);
  assertMay(ctx.actor, 'review.write', subjectOfTask(task));
  return maskedFiles(await filesHandedIn(ctx, handedIn, material), inText);
}
