import { assertMay, teamsFor } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import type { NextTrainingInput } from '@assay/core/reviews';
import { findTrainingTask, getReviewTask, insertTraining, listBegunTrainings, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import { newIdIn, type ServiceContext } from '../context.ts';

/** The next settled answer to a question to practise on; null where there is none. What was begun comes first. It takes no seat and leaves no trace: nobody is watched. */
export async function takeNextTraining(ctx: ServiceContext, input: NextTrainingInput): Promise<{ trainingId: TrainingId | null }> {
  assertMay(ctx.actor, 'review.train', { kind: 'installation' });
  const [accountId, teams] = [actingAccount(ctx), teamsFor(ctx.actor, 'review.train')];
  return writing(ctx.db, async (tx) => {
    const begun = await listBegunTrainings(tx, accountId, teams, input.questionId);
    const lying = begun.find((id) => id !== input.after);
    if (lying !== undefined) return { trainingId: lying };
    for (;;) {
      const taskId = await findTrainingTask(tx, accountId, teams, input.questionId);
      if (taskId === null) return { trainingId: null };
      const { attemptId } = await getReviewTask(tx, taskId);
      const trainingId = newIdIn(ctx, 'training');
      // In two tabs at once one of them looks for another answer.
      if (await insertTraining(tx, { id: trainingId, taskId, attemptId, accountId })) return { trainingId };
    }
  });
}
