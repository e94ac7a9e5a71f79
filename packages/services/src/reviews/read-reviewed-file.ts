import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import { type FileForReview, type FileKey, maskedFile } from '@assay/core/uploads';
import type { ServiceContext } from '../context.ts';
import { fileForReview } from '../uploads/reading/file-for-review.ts';
import { filesOfReview } from './files-of-review.ts';
import { loadOwnReview } from './load-own-review.ts';
import { assertReadable, subjectOfTask } from './own-review.ts';

/** One file of what was handed in, for whoever scores it. */
export async function readReviewedFile(ctx: ServiceContext, input: { reviewId: ReviewId; file: FileKey }): Promise<FileForReview> {
  const loaded = await loadOwnReview(ctx, input.reviewId);
  assertMay(ctx.actor, 'review.write', subjectOfTask(loaded.task));
  assertReadable(loaded.review, loaded.task);
  const { handedIn, material, inText } = await filesOfReview(ctx, loaded);
  return maskedFile(await fileForReview(ctx, handedIn, material, input.file), inText);
}
