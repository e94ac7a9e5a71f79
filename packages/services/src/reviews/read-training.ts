import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import { type TrainingForReviewer, trainingResult } from '@assay/core/reviews';
import type { ServiceContext } from '../context.ts';
import { answerForReviewer } from './answer-for-reviewer.ts';
import { isStockGone, loadOwnTraining } from './load-own-training.ts';
import { subjectOfTask } from './own-review.ts';
import { rubricOfTask } from './rubric-of-task.ts';
import { outcomeAsChosen } from './score-as-chosen.ts';

/** One settled answer to practise on, or that was practised on, for whoever has it. What it was settled at comes after the own scores. */
export async function readTraining(ctx: ServiceContext, input: { trainingId: TrainingId }): Promise<TrainingForReviewer> {
  const { training, task, isBlind } = await loadOwnTraining(ctx, input.trainingId);
  assertMay(ctx.actor, 'review.train', subjectOfTask(task));
  const isFinished = training.state === 'finished';
  const rubric = await rubricOfTask(ctx.db, task);
  const outcome = isFinished ? await outcomeAsChosen(ctx.db, task) : null;
  return {
    ...(await answerForReviewer(ctx.db, task, { isBlind, mayReveal: false })),
    trainingId: training.id,
    questionId: task.questionId,
    state: training.state,
    isWithdrawn: isStockGone(task),
    draft: training.draft,
    saves: training.saves,
    result: outcome === null ? null : trainingResult(rubric, training.draft.levels, outcome),
  };
}
