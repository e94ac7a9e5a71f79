import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import { type FilesForReview, maskedFiles } from '@assay/core/uploads';
import type { ServiceContext } from '../context.ts';
import { filesHandedIn } from '../uploads/reading/files-handed-in.ts';
import { filesOfReview } from './files-of-review.ts';
import { loadOwnReview } from './load-own-review.ts';
import { assertReadable, subjectOfTask } from './own-review.ts';

/** What was handed in, for whoever scores it. */
export async function listReviewedFiles(ctx: ServiceContext, input: { reviewId: ReviewId }): Promise<FilesForReview> {
  const loaded = await loadOwnReview(ctx, input.reviewId);
  assertMay(ctx.actor, 'review.write', subjectOfTask(loaded.task));
  assertReadable(loaded.review, loaded.task);
  const { handedIn, material, inText } = await filesOfReview(ctx, loaded);
  return maskedFiles(await filesHandedIn(ctx, handedIn, material), inText);
}
