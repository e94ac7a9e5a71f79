import { assertMay } from '@assay/core/accounts';
import { lateTailMs } from '@assay/core/attempts';
import { parseId } from '@assay/core/ids';
import { findUpload, getAttempt, isFileNamed } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** A file is put in its place before its row is written: one that is younger may be about to be named. */
const youngMs = 60 * 60_000;

/** Removes what a crash, a deletion or an end has left: files that nothing names, and parts that nobody can complete any more. Answers how many. */
export async function sweepFiles(ctx: ServiceContext): Promise<number> {
  assertMay(ctx.actor, 'file.sweep', { kind: 'installation' });
  const old = new Date(ctx.now().getTime() - youngMs);
  let removed = 0;
  for await (const { sha256, keptAt } of ctx.files.list()) {
    if (keptAt > old || (await isFileNamed(ctx.db, sha256))) continue;
    await ctx.files.remove(sha256);
    removed += 1;
  }
  for await (const { uploadId, touchedAt } of ctx.files.listParts()) {
    if (touchedAt > old || (await canBeCompleted(ctx, uploadId))) continue;
    await ctx.files.discardPart(uploadId);
    removed += 1;
  }
  return removed;
}

async function canBeCompleted(ctx: ServiceContext, name: string): Promise<boolean> {
  const upload = name.startsWith('upl_') ? await findUpload(ctx.db, parseId('upload', name)) : null;
  if (upload === null || upload.stored !== null) return false;
  const { closedAt } = await getAttempt(ctx.db, upload.attemptId);
  return closedAt === null || ctx.now().getTime() - closedAt.getTime() <= lateTailMs;
}
