import { assertMay, teamsFor } from '@assay/core/accounts';
import type { TrainingQuestion } from '@assay/core/reviews';
import { countOwnTrainings, countTrainingStock, mapVersions } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';

/** Questions to practise scoring on, for whoever asks, by their titles. */
export async function readTrainingQuestions(ctx: ServiceContext): Promise<{ questions: readonly TrainingQuestion[] }> {
  assertMay(ctx.actor, 'review.train', { kind: 'installation' });
  const [accountId, teams] = [actingAccount(ctx), teamsFor(ctx.actor, 'review.train')];
  const stock = await countTrainingStock(ctx.db, accountId, teams);
  const own = await countOwnTrainings(ctx.db, accountId, teams);
  const versionOf = new Map([...own, ...stock].map(({ questionId, questionVersionId }) => [questionId, questionVersionId]));
  const versions = await mapVersions(ctx.db, [...versionOf.values()]);
  const questions = [...versionOf].flatMap(([questionId, versionId]) => {
    const question = versions.get(versionId);
    if (question === undefined) return [];
    const done = own.find((counted) => counted.questionId === questionId);
    return [
      {
        questionId,
        title: question.title,
        kind: question.body.kind,
        left: stock.find((counted) => counted.questionId === questionId)?.left ?? 0,
        practised: done?.practised ?? 0,
        hasBegun: (done?.begun ?? 0) > 0,
      },
    ];
  });
  return { questions: questions.toSorted((a, b) => a.title.localeCompare(b.title, 'en')) };
}
