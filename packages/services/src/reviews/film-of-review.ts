import type { FrozenQuestion } from '@assay/core/questions';
import { type Film, filmOfItem, maskFilm, type NameFinder } from '@assay/core/recordings';
import { getAttempt, getReviewedPerson, listItems } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { filmOfAttempt } from '../recordings/film-of-attempt.ts';
import { finderFor } from './answer-for-reviewer.ts';
import type { ReadAnswer } from './load-own-review.ts';

/** `plain` is what is run; `shown` is what the reviewer sees: while it is blind without ids, breaks and names. */
export type FilmOfReview = { question: FrozenQuestion; plain: Film; shown: Film; finder: NameFinder | null };

/** How the answer that somebody scores, or practises on, came about. The caller has asked whether it may. */
export async function filmOfReview(ctx: ServiceContext, { task, isBlind }: ReadAnswer): Promise<FilmOfReview> {
  const attempt = await getAttempt(ctx.db, task.attemptId);
  const items = await listItems(ctx.db, attempt.id);
  const place = items.findIndex(({ id }) => id === task.itemId);
  const question = items[place]?.question;
  if (question === undefined) throw new Error(`the item of ${task.id} is gone`);
  const plain = filmOfItem(await filmOfAttempt(ctx, attempt, { isBlind }), place);
  if (!isBlind) return { question, plain, shown: plain, finder: null };
  const finder = finderFor(await getReviewedPerson(ctx.db, attempt.id), question);
  // That somebody had breaks is nobody's business who scores.
  const shown = maskFilm({ ...plain, gaps: plain.gaps.filter(({ kind }) => kind !== 'break') }, finder);
  return { question, plain, shown, finder };
}
