import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import type { Film } from '@assay/core/recordings';
import type { ServiceContext } from '../context.ts';
import { filmOfReview } from './film-of-review.ts';
import { loadOwnReview } from './load-own-review.ts';
import { assertReadable, subjectOfTask } from './own-review.ts';

/** How the answer came about, for whoever scores it. */
export async function readReviewFilm(ctx: ServiceContext, input: { reviewId: ReviewId }): Promise<Film> {
  const loaded = await loadOwnReview(ctx, input.reviewId);
  assertMay(ctx.actor, 'review.write', subjectOfTask(loaded.task));
  assertReadable(loaded.review, loaded.task);
  return (await filmOfReview(ctx, loaded)).shown;
}
