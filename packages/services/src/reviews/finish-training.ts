import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import { type SaveReviewInput, type TrainingResult, trainingResult, unscoredCriteria } from '@assay/core/reviews';
import { getOwnTraining, lockReviewTask, markTrained, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfTask } from './own-review.ts';
import { rubricOfTask } from './rubric-of-task.ts';
import { saveTrainingOf } from './saving-training.ts';
import { outcomeAsChosen } from './score-as-chosen.ts';

/** Holds practised scores against those the answer was settled at. Nothing else follows from them, and nobody else hears of it: it leaves no trace. */
export async function finishTraining(ctx: ServiceContext, input: SaveReviewInput & { trainingId: TrainingId }): Promise<TrainingResult> {
  return writing(ctx.db, async (tx) => {
    const training = await getOwnTraining(tx, input.trainingId, actingAccount(ctx));
    const task = await lockReviewTask(tx, training.taskId);
    assertMay(ctx.actor, 'review.train', subjectOfTask(task));
    await saveTrainingOf(tx, training, task, input);
    const rubric = await rubricOfTask(tx, task);
    const missing = unscoredCriteria(rubric, input.draft.levels);
    if (missing.length > 0) {
      throw new AppError('invalid_input', `Choose a level for “${missing.join('”, “')}” first.`, { reason: 'unscored' });
    }
    const outcome = await outcomeAsChosen(tx, task);
    if (outcome === null) throw new Error(`${task.id} is settled at nothing`);
    await markTrained(tx, training.id, ctx.now());
    return trainingResult(rubric, input.draft.levels, outcome);
  });
}
