import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import type { Film } from '@assay/core/recordings';
import type { ServiceContext } from '../context.ts';
import { filmOfReview } from './film-of-review.ts';
import { loadOwnTraining } from './load-own-training.ts';
import { subjectOfTask } from './own-review.ts';

/** How an answer came about, for whoever practises on it. */
export async function readTrainingFilm(ctx: ServiceContext, input: { trainingId: TrainingId }): Promise<Film> {
  const loaded = await loadOwnTraining(ctx, input.trainingId);
  assertMay(ctx.actor, 'review.train', subjectOfTask(loaded.task));
  return (await filmOfReview(ctx, loaded)).shown;
}
