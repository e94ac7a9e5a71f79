import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import { getAttempt, getUpload, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { Download } from '../material/download.ts';
import { assertGiven } from './assert-given.ts';

/** A candidate's file for the team: whole, and not held back by the virus scanner. */
export async function downloadUpload(ctx: ServiceContext, input: { attemptId: AttemptId; uploadId: UploadId }): Promise<Download> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.read-as-staff', subjectOfAttempt(attempt));
  const upload = await getUpload(ctx.db, attempt.id, input.uploadId);
  const chunks = await ctx.files.read(assertGiven(upload));
  if (chunks === null) throw nothingHere();
  return { name: upload.name, bytes: upload.bytes, chunks };
}
