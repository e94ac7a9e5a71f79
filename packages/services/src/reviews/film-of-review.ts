import type { ReviewId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import { type Film, filmOfItem, maskFilm, type NameFinder } from '@assay/core/recordings';
import { getAttempt, getOwnReview, getReviewedPerson, getReviewPlan, getReviewTask, listItems, type ReviewTask } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { filmOfAttempt } from '../recordings/film-of-attempt.ts';
import { finderFor } from './answer-for-reviewer.ts';

/** `plain` is what is run; `shown` is what the reviewer sees: while it is blind without ids, breaks and names. */
export type FilmOfReview = { task: ReviewTask; question: FrozenQuestion; plain: Film; shown: Film; finder: NameFinder | null };

/** How the answer that somebody scores came about. The caller asks whether it may before anything of it is answered. */
export async function filmOfReview(ctx: ServiceContext, reviewId: ReviewId): Promise<FilmOfReview> {
  const review = await getOwnReview(ctx.db, reviewId, actingAccount(ctx));
  const task = await getReviewTask(ctx.db, review.taskId);
  const attempt = await getAttempt(ctx.db, task.attemptId);
  const { plan } = await getReviewPlan(ctx.db, task.assessmentId);
  const isBlind = plan.isBlind && !review.isRevealed;
  const items = await listItems(ctx.db, attempt.id);
  const place = items.findIndex(({ id }) => id === task.itemId);
  const question = items[place]?.question;
  if (question === undefined) throw new Error(`the item of ${task.id} is gone`);
  const plain = filmOfItem(await filmOfAttempt(ctx, attempt, { isBlind }), place);
  if (!isBlind) return { task, question, plain, shown: plain, finder: null };
  const finder = finderFor(await getReviewedPerson(ctx.db, attempt.id), question);
  // That somebody had breaks is nobody's business who scores.
  const shown = maskFilm({ ...plain, gaps: plain.gaps.filter(({ kind }) => kind !== 'break') }, finder);
  return { task, question, plain, shown, finder };
}
