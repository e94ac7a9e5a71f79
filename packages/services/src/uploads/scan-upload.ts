import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import { findUpload, getAttempt, markUploadScanned, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Has the operator's scanner look at a file. Until it has, nobody is given it; when it cannot say, the job is tried again. */
export async function scanUpload(ctx: ServiceContext, input: { attemptId: AttemptId; uploadId: UploadId }): Promise<void> {
  const upload = await findUpload(ctx.db, input.uploadId);
  if (upload === null || upload.stored === null || upload.scan !== 'waiting') return;
  assertMay(ctx.actor, 'upload.scan', subjectOfAttempt(await getAttempt(ctx.db, input.attemptId)));
  if (ctx.scanner === null) throw new Error('a file waits for a virus scanner, and none is set: ASSAY_SCAN_COMMAND');
  const verdict = await ctx.scanner(ctx.files.pathOf(upload.stored.sha256));
  await writing(ctx.db, async (tx) => {
    if (!(await markUploadScanned(tx, upload.id, verdict)) || verdict === 'clean') return;
    await trace(tx, ctx, { action: 'upload.scan', subject: upload.attemptId, details: { uploadId: upload.id } });
  });
}
