import { assertMay } from '@assay/core/accounts';
import type { FinishedRun } from '@assay/core/attempts';
import type { TrainingId } from '@assay/core/ids';
import type { MomentInput } from '@assay/core/recordings';
import type { ServiceContext } from '../context.ts';
import { loadOwnTraining } from './load-own-training.ts';
import { subjectOfTask } from './own-review.ts';
import { runMomentOfReview } from './run-moment-of-review.ts';

/** Runs what was written at a moment of the film, for whoever practises on it. */
export async function runTrainingMoment(ctx: ServiceContext, input: MomentInput & { trainingId: TrainingId }): Promise<FinishedRun> {
  const loaded = await loadOwnTraining(ctx, input.trainingId);
  assertMay(ctx.actor, 'review.train', subjectOfTask(loaded.task));
  return runMomentOfReview(ctx, loaded, input);
}
