import type { TrainingId } from '@assay/core/ids';
import { getOwnTraining, getReviewTask, type ReviewTask, type Training } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import type { ReadAnswer } from './load-own-review.ts';

export type LoadedTraining = ReadAnswer & { training: Training };

/** Nobody's but the actor's, and blind whatever the plan says. What of it may be done the caller asks. */
export async function loadOwnTraining(ctx: ServiceContext, trainingId: TrainingId): Promise<LoadedTraining> {
  const training = await getOwnTraining(ctx.db, trainingId, actingAccount(ctx));
  return { training, task: await getReviewTask(ctx.db, training.taskId), isBlind: true };
}

/** What is not settled has nothing to be held against. */
export const isStockGone = ({ isActive, state }: Pick<ReviewTask, 'isActive' | 'state'>): boolean => !isActive || state !== 'settled';
