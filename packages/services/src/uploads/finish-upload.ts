import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId, UploadId } from '@assay/core/ids';
import { headBytes, isZip, lyingType, readZipList, type UploadForCandidate, uploadTypeOf } from '@assay/core/uploads';
import { deleteUpload, findUpload, getAttempt, getUpload, markUploadFinished, subjectOfAttempt, type Upload, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { wrongOffset } from './append-upload.ts';
import { assertMayContinue, isAfterEnd } from './may-continue.ts';
import { releaseFiles } from './release-files.ts';
import { uploadForCandidate } from './upload-for-candidate.ts';

type Input = { attemptId: AttemptId; uploadId: UploadId; sha256: string };

/** Zips of thousands of files are listed by their first ones. */
const mostEntriesKept = 500;

/**
 * Takes in a file of which everything has arrived: it must be what its name says and what the page sent, byte for byte. It lies in its place before the row names it. Asked again
 * it answers the same.
 */
export async function finishUpload(ctx: ServiceContext, input: Input): Promise<UploadForCandidate> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'upload.write', subjectOfAttempt(attempt));
  const upload = await getUpload(ctx.db, attempt.id, input.uploadId);
  if (upload.stored !== null) return uploadForCandidate(ctx, upload);
  assertMayContinue(attempt, upload, ctx.now());
  const received = await ctx.files.receivedBytes(upload.id);
  if (received !== upload.bytes) throw wrongOffset(received);
  const entries = await entriesOrRefusal(ctx, upload);
  const { sha256 } = await ctx.files.hashPart(upload.id);
  if (sha256 !== input.sha256) {
    await ctx.files.discardPart(upload.id);
    throw new AppError('conflict', `${upload.name} is not what the page sent. It is sent once more.`, { reason: 'hash', receivedBytes: 0 });
  }
  await keep(ctx, upload, sha256);
  const replaced = await writing(ctx.db, (tx) => finish(tx, ctx, { upload, sha256, entries }));
  if (replaced !== null) await releaseFiles(ctx, [replaced]);
  return uploadForCandidate(ctx, await getUpload(ctx.db, attempt.id, upload.id));
}

/** Two requests may finish the same file at once, when the answer to the first was slow: whoever is second finds it in its place. */
async function keep({ files }: ServiceContext, upload: Upload, sha256: string): Promise<void> {
  try {
    await files.keepPart(upload.id, sha256);
  } catch (error) {
    if (!(await files.has(sha256))) throw error;
  }
}

type Whole = { upload: Upload; sha256: string; entries: Upload['entries'] };

/** Answers the hash of the file whose place it took. */
async function finish(
  tx: Parameters<typeof deleteUpload>[0],
  ctx: ServiceContext,
  { upload, sha256, entries }: Whole,
): Promise<string | null> {
  const now = ctx.now();
  const attempt = await getAttempt(tx, upload.attemptId);
  const isLate = isAfterEnd(attempt, now);
  const scan = ctx.scanner === null ? 'none' : 'waiting';
  if (!(await markUploadFinished(tx, upload.id, { sha256, at: now, isLate, scan, entries }))) return null;
  if (ctx.scanner !== null) {
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'scan-upload', subject: `${attempt.id}:${upload.id}`, at: now });
  }
  const details = { change: 'file handed in', uploadId: upload.id, bytes: upload.bytes, sha256, isLate };
  await trace(tx, ctx, { action: 'upload.write', subject: attempt.id, details });
  // What comes late stands beside the file that was there at the end: that one is in the receipt.
  if (upload.replaces === null || isLate) return null;
  const replaced = await findUpload(tx, upload.replaces);
  if (replaced === null) return null;
  await deleteUpload(tx, replaced.id);
  return replaced.stored?.sha256 ?? null;
}

/** A file that is not what it says is told so, and goes. */
async function entriesOrRefusal(ctx: ServiceContext, upload: Upload): Promise<Upload['entries']> {
  const lie = lyingType(upload.name, await ctx.files.readPart(upload.id, 0, headBytes));
  if (lie !== null) throw await refusal(ctx, upload, 'type', lie);
  const type = uploadTypeOf(upload.name);
  if (type === null || !isZip(type)) return null;
  const list = await readZipList(upload.bytes, (offset, length) => ctx.files.readPart(upload.id, offset, length));
  if (!list.isSound) throw await refusal(ctx, upload, 'zip', list.message);
  return list.entries.slice(0, mostEntriesKept).map(({ name, bytes }) => ({ name: name.slice(0, 300), bytes }));
}

async function refusal(ctx: ServiceContext, upload: Upload, reason: string, message: string): Promise<AppError> {
  await writing(ctx.db, (tx) => deleteUpload(tx, upload.id));
  await ctx.files.discardPart(upload.id);
  return new AppError('invalid_input', message, { reason });
}
