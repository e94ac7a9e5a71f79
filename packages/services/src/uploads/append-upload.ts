import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import { getAttempt, getUpload, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { assertMayContinue } from './may-continue.ts';

type Input = { attemptId: AttemptId; uploadId: UploadId; offset: number; chunks: AsyncIterable<Uint8Array> };

/** Takes a piece of a file, from where the last one ended. What arrived before a connection broke stays; the answer says how much is on the disk. */
export async function appendUpload(ctx: ServiceContext, input: Input): Promise<{ receivedBytes: number }> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.write', subjectOfAttempt(attempt));
  const upload = await getUpload(ctx.db, attempt.id, input.uploadId);
  if (upload.stored !== null) return { receivedBytes: upload.bytes };
  assertMayContinue(attempt, upload, ctx.now());
  const received = await ctx.files.receivedBytes(upload.id);
  if (received !== input.offset) throw wrongOffset(received);
  try {
    const receivedBytes = await ctx.files.append(upload.id, input.offset, input.chunks, upload.bytes);
    return { receivedBytes };
  } catch (error) {
    throw refusalOf(error);
  }
}

export const wrongOffset = (receivedBytes: number): AppError =>
  new AppError('conflict', `Of this file ${receivedBytes} bytes have arrived. Go on from there.`, {
    reason: 'wrong_offset',
    receivedBytes,
  });

/** A disk that is full is no bug, and neither is a connection that broke: what the file system says is told from what the network says by its code. */
function refusalOf(error: unknown): unknown {
  const isOfDisk = error instanceof Error && 'syscall' in error && 'code' in error && error.code !== 'ECONNRESET' && error.code !== 'EPIPE';
  if (!isOfDisk) return new AppError('invalid_input', 'The connection broke off. What had arrived is kept.', { reason: 'broken_off' });
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new AppError('unavailable', 'Our server has no room left for files. It goes on by itself once there is.', {
      reason: 'disk_full',
      retryAfterSeconds: 15,
    });
  }
  return error;
}
