import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import type { SaveReviewInput } from '@assay/core/reviews';
import { getOwnTraining, getReviewTask, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfTask } from './own-review.ts';
import { saveTrainingOf } from './saving-training.ts';

/** What was chosen and noted so far for practice. */
export async function saveTrainingDraft(
  ctx: ServiceContext,
  input: SaveReviewInput & { trainingId: TrainingId },
): Promise<{ saves: number }> {
  return writing(ctx.db, async (tx) => {
    const training = await getOwnTraining(tx, input.trainingId, actingAccount(ctx));
    const task = await getReviewTask(tx, training.taskId);
    assertMay(ctx.actor, 'review.train', subjectOfTask(task));
    await saveTrainingOf(tx, training, task, input);
    return { saves: input.basedOn + 1 };
  });
}
