import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import type { UploadForCandidate } from '@assay/core/uploads';
import { getAttempt, getUpload, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { uploadForCandidate } from './upload-for-candidate.ts';

/** How far an upload is: asked after a connection broke. */
export async function readUpload(ctx: ServiceContext, input: { attemptId: AttemptId; uploadId: UploadId }): Promise<UploadForCandidate> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.write', subjectOfAttempt(attempt));
  return uploadForCandidate(ctx, await getUpload(ctx.db, attempt.id, input.uploadId));
}
