import { assertMay } from '@assay/core/accounts';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { FileForReview, FileKey } from '@assay/core/uploads';
import { getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { projectOfItem } from './project-of-item.ts';
import { fileForReview } from './reading/file-for-review.ts';

/** One file of what a candidate handed in, as data to be drawn. */
export async function readHandedIn(
  ctx: ServiceContext,
  input: { attemptId: AttemptId; itemId: ItemId; file: FileKey },
): Promise<FileForReview> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.read-as-staff', subjectOfAttempt(attempt));
  const { handedIn, material } = await projectOfItem(ctx, attempt, input.itemId);
  return fileForReview(ctx, handedIn, material, input.file);
}
