import { assertMay } from '@assay/core/accounts';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { FilesForReview } from '@assay/core/uploads';
import { getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { projectOfItem } from './project-of-item.ts';
import { filesHandedIn } from './reading/files-handed-in.ts';

/** What a candidate handed in to a question, for whoever may have the files themselves. */
export async function listHandedIn(ctx: ServiceContext, input: { attemptId: AttemptId; itemId: ItemId }): Promise<FilesForReview> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.read-as-staff', subjectOfAttempt(attempt));
  const { handedIn, material } = await projectOfItem(ctx, attempt, input.itemId);
  return filesHandedIn(ctx, handedIn, material);
}
