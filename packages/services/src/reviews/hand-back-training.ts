import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import { getOwnTraining, getReviewTask, markTrainingHandedBack, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfTask } from './own-review.ts';
import { assertBeingPractised } from './saving-training.ts';

/** "I know this person", on an answer to practise on: what was chosen goes, and it is not offered again. */
export async function handBackTraining(ctx: ServiceContext, input: { trainingId: TrainingId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const training = await getOwnTraining(tx, input.trainingId, actingAccount(ctx));
    const task = await getReviewTask(tx, training.taskId);
    assertMay(ctx.actor, 'review.train', subjectOfTask(task));
    assertBeingPractised(training, task);
    await markTrainingHandedBack(tx, training.id);
  });
}
