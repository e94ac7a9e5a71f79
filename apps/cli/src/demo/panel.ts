import type { ReviewForReviewer } from '@assay/core/reviews';
import { finishReview, readReview, type ServiceContext, takeNextReview } from '@assay/services';
import type { Chance } from './chance.ts';

/** One of those who read answers, and how they differ from the mean of all. */
export type PanelMember = { ctx: ServiceContext; chance: Chance; severity: number };

const mostAtOnce = 12;

/** Reads and scores what waits, a sitting's worth. Answers how many. */
export async function readWaiting({ ctx, chance, severity }: PanelMember): Promise<number> {
  for (let read = 0; read < mostAtOnce; read += 1) {
    const { reviewId } = await takeNextReview(ctx, { order: 'question', after: null, questionId: null });
    if (reviewId === null) return read;
    const review = await readReview(ctx, { reviewId });
    const quality = qualityOf(review);
    const levels: Record<string, number> = {};
    for (const { id, levels: steps } of review.rubric?.criteria ?? []) {
      const seen = Math.min(1, Math.max(0, quality - severity + 0.13 * chance.normal()));
      levels[id] = Math.round((1 - seen) * (steps.length - 1));
    }
    const overall = quality > 0.7 ? 'Clear, and the numbers are there.' : quality < 0.3 ? 'The decision has to be guessed.' : '';
    await finishReview(ctx, { reviewId, basedOn: review.saves, draft: { levels, notes: {}, overall } });
  }
  return mostAtOnce;
}

/** How much of the example at the top an answer says; of files that were handed in, how long they are beside it. */
function qualityOf({ rubric, answer, files }: Pick<ReviewForReviewer, 'rubric' | 'answer' | 'files'>): number {
  const [longest] = files.map(({ bytes }) => bytes).toSorted((a, b) => b - a);
  if (longest !== undefined) return Math.min(1, longest / Math.max(1, rubric?.examples?.top.length ?? 1));
  const sentences = (rubric?.examples?.top ?? '').split(/(?<=[.?!:])\s+/).filter((sentence) => sentence.length > 20);
  const text = answer.prose ?? '';
  if (sentences.length === 0) return 0.5;
  const said = sentences.filter((sentence) => text.includes(sentence.trim())).length / sentences.length;
  return said === 0 ? Math.min(0.4, text.length / 2500) : said;
}
