import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import { deleteUpload, getAttempt, getUpload, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assertMayChange } from './may-continue.ts';
import { releaseFiles } from './release-files.ts';

/** Takes back a file, whole or on its way. */
export async function removeUpload(ctx: ServiceContext, input: { attemptId: AttemptId; uploadId: UploadId }): Promise<void> {
  const removed = await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'upload.write', subjectOfAttempt(attempt));
    const upload = await getUpload(tx, attempt.id, input.uploadId);
    assertMayChange(attempt, ctx.now());
    await deleteUpload(tx, upload.id);
    if (upload.stored !== null) {
      await trace(tx, ctx, { action: 'upload.write', subject: attempt.id, details: { change: 'file taken back', uploadId: upload.id } });
    }
    return upload;
  });
  if (removed.stored === null) await ctx.files.discardPart(removed.id);
  else await releaseFiles(ctx, [removed.stored.sha256]);
}
