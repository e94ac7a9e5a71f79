import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import { type FilesForReview, maskedFiles } from '@assay/core/uploads';
import type { ServiceContext } from '../context.ts';
import { filesHandedIn } from '../uploads/reading/files-handed-in.ts';
import { filesOfReview } from './files-of-review.ts';
import { loadOwnTraining } from './load-own-training.ts';
import { subjectOfTask } from './own-review.ts';

/** What was handed in, for whoever practises on it. */
export async function listTrainingFiles(ctx: ServiceContext, input: { trainingId: TrainingId }): Promise<FilesForReview> {
  const loaded = await loadOwnTraining(ctx, input.trainingId);
  assertMay(ctx.actor, 'review.train', subjectOfTask(loaded.task));
  const { handedIn, material, inText } = await filesOfReview(ctx, loaded);
  return maskedFiles(await filesHandedIn(ctx, handedIn, material), inText);
}
