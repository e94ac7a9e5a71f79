import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import { getAttempt, getUpload, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { Download } from '../material/download.ts';
import { uploadState } from './upload-for-candidate.ts';

/** A candidate's file for the team: whole, and not held back by the virus scanner. */
export async function downloadUpload(ctx: ServiceContext, input: { attemptId: AttemptId; uploadId: UploadId }): Promise<Download> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.read-as-staff', subjectOfAttempt(attempt));
  const upload = await getUpload(ctx.db, attempt.id, input.uploadId);
  const { stored } = upload;
  const state = uploadState(upload);
  if (stored === null) throw new AppError('conflict', 'This file has not arrived whole.', { reason: state });
  if (state === 'waiting')
    throw new AppError('conflict', 'The virus scanner has not looked at this file yet. It is tried again by itself.', { reason: state });
  if (state === 'infected')
    throw new AppError('conflict', 'The virus scanner refused this file: it is kept, and given to nobody.', { reason: state });
  const chunks = await ctx.files.read(stored.sha256);
  if (chunks === null) throw nothingHere();
  return { name: upload.name, bytes: upload.bytes, chunks };
}
