import { assertMay, teamsFor } from '@assay/core/accounts';
import { scoringRubric } from '@assay/core/questions';
import { claimDays, minutesEach, type QueuedQuestion, type ReviewQueue } from '@assay/core/reviews';
import { countDisputes, countFinishedReviews, countFreeSeats, listOwnReviews, mapOwnSeconds, mapVersions } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { standingFor } from './own-review.ts';

const begunShown = 100;
const finishedShown = 20;

/** From this moment on an untouched claim is somebody else's to take. */
export const staleBefore = ({ now }: Pick<ServiceContext, 'now'>): Date => new Date(now().getTime() - claimDays * 86_400_000);

/** What waits for whoever asks, question by question, and how long it is likely to take them. */
export async function readReviewQueue(ctx: ServiceContext): Promise<ReviewQueue> {
  assertMay(ctx.actor, 'review.write', { kind: 'installation' });
  const [accountId, teams] = [actingAccount(ctx), teamsFor(ctx.actor, 'review.write')];
  const questions = await queuedQuestions(ctx);
  const begun = await listOwnReviews(ctx.db, accountId, teams, 'begun', begunShown);
  const finished = await listOwnReviews(ctx.db, accountId, teams, 'finished', finishedShown);
  const versions = await mapVersions(ctx.db, [...new Set([...begun, ...finished].map(({ questionVersionId }) => questionVersionId))]);
  return {
    ...totalOf(questions),
    questions,
    begun: begun.flatMap(({ id, questionVersionId, draft }) => {
      const question = versions.get(questionVersionId);
      if (question === undefined) return [];
      const criteria = scoringRubric(question)?.criteria.length ?? 0;
      return [{ reviewId: id, title: question.title, kind: question.body.kind, scored: Object.keys(draft.levels).length, criteria }];
    }),
    finished: {
      count: await countFinishedReviews(ctx.db, accountId),
      newest: finished.flatMap((review) => {
        const question = versions.get(review.questionVersionId);
        if (question === undefined) return [];
        return [
          { reviewId: review.id, title: question.title, kind: question.body.kind, share: review.share ?? 0, standing: standingFor(review) },
        ];
      }),
    },
    disputed: await countDisputes(ctx.db, teamsFor(ctx.actor, 'review.adjudicate')),
  };
}

/** For the home page. */
export async function reviewsLeft(ctx: ServiceContext): Promise<{ left: number; minutes: number; disputed: number }> {
  const disputed = await countDisputes(ctx.db, teamsFor(ctx.actor, 'review.adjudicate'));
  return { ...totalOf(await queuedQuestions(ctx)), disputed };
}

const totalOf = (questions: readonly QueuedQuestion[]): { left: number; minutes: number } => ({
  left: questions.reduce((sum, { left }) => sum + left, 0),
  minutes: questions.reduce((sum, { left, minutesEach: each }) => sum + left * each, 0),
});

async function queuedQuestions(ctx: ServiceContext): Promise<QueuedQuestion[]> {
  const accountId = actingAccount(ctx);
  const free = await countFreeSeats(ctx.db, accountId, teamsFor(ctx.actor, 'review.write'), staleBefore(ctx));
  if (free.length === 0) return [];
  const seconds = await mapOwnSeconds(ctx.db, accountId);
  const versions = await mapVersions(
    ctx.db,
    free.map(({ questionVersionId }) => questionVersionId),
  );
  return free.flatMap(({ questionId, questionVersionId, left }) => {
    const question = versions.get(questionVersionId);
    if (question === undefined) return [];
    const { minutes, isMeasured } = minutesEach(question.body.kind, seconds.get(questionId) ?? []);
    return [{ questionId, title: question.title, kind: question.body.kind, left, minutesEach: minutes, isMeasured }];
  });
}
