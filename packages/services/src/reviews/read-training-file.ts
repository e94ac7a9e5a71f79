import { assertMay } from '@assay/core/accounts';
import type { TrainingId } from '@assay/core/ids';
import { type FileForReview, type FileKey, maskedFile } from '@assay/core/uploads';
import type { ServiceContext } from '../context.ts';
import { fileForReview } from '../uploads/reading/file-for-review.ts';
import { filesOfReview } from './files-of-review.ts';
import { loadOwnTraining } from './load-own-training.ts';
import { subjectOfTask } from './own-review.ts';

/** One file of what was handed in, for whoever practises on it. */
export async function readTrainingFile(ctx: ServiceContext, input: { trainingId: TrainingId; file: FileKey }): Promise<FileForReview> {
  const loaded = await loadOwnTraining(ctx, input.trainingId);
  assertMay(ctx.actor, 'review.train', subjectOfTask(loaded.task));
  const { handedIn, material, inText } = await filesOfReview(ctx, loaded);
  return maskedFile(await fileForReview(ctx, handedIn, material, input.file), inText);
}
