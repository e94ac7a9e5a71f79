import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPatiently, drawsFile, makeDraws, makeRecorded, readAny, scriptFile } from '@assay/bank';
import { assertMay } from '@assay/core/accounts';
import type { DraftCheck } from '@assay/core/question-drafts';
import type { QuestionProblem } from '@assay/core/questions';
import { findDraft, listDraftFiles, markDraftChecked, putDraftFile, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { storeFiles } from './file-content.ts';
import { filesHashOf } from './files-hash.ts';
import { inFolder } from './folder-of-files.ts';
import { readInBank } from './reading-of-draft.ts';

type Made = { path: string; bytes: Uint8Array };

/**
 * Makes what follows from a draft's sources (drawn values, generated cases, expected results), runs its proofs, and keeps what came of it. A draft that changed since it was asked for is left to
 * the next check.
 */
export async function checkDraft(ctx: ServiceContext, input: { questionId: string; filesHash: string }): Promise<void> {
  const { questionId, filesHash } = input;
  assertMay(ctx.actor, 'draft.check', { kind: 'installation' });
  const files = await listDraftFiles(ctx.db, questionId);
  if ((await findDraft(ctx.db, questionId)) === null || filesHashOf(files) !== filesHash) return;
  const { made, check } = await inFolder(ctx, questionId, files, (folder) => checkFolder(ctx, questionId, folder));
  const stored = (await storeFiles(ctx, made)).filter(({ path, sha256 }) => files.find((file) => file.path === path)?.sha256 !== sha256);
  await writing(ctx.db, async (tx) => {
    if (filesHashOf(await listDraftFiles(tx, questionId)) !== filesHash) return;
    const at = ctx.now();
    for (const file of stored) await putDraftFile(tx, questionId, file, { at, by: null });
    const checkedFiles = filesHashOf(await listDraftFiles(tx, questionId));
    await markDraftChecked(tx, questionId, checkedFiles, { ...check, checkedAt: at.toISOString(), made: stored.map(({ path }) => path) });
  });
}

async function checkFolder(
  ctx: ServiceContext,
  questionId: string,
  folder: string,
): Promise<{ made: readonly Made[]; check: Omit<DraftCheck, 'checkedAt' | 'made'> }> {
  const made: Made[] = [];
  const failed = (problems: readonly QuestionProblem[]) => ({
    made,
    check: { isKept: false, proofs: [], problems: [...problems], suggestedTimeMs: null },
  });
  const runner = () => Promise.resolve(ctx.runner);
  const draws = await makeDraws(folder, runner);
  if (draws?.isMade === false) return failed([{ file: scriptFile, line: null, message: draws.message }]);
  if (draws?.isMade === true) await keep(folder, drawsFile, draws.text, made);
  const sources = await readAny(folder);
  if (!sources.isLoaded) return failed(sources.broken.problems);
  const recorded = await makeRecorded(sources.question, runner);
  if (recorded?.isMade === false) return failed([{ file: recorded.file, line: null, message: recorded.message }]);
  if (recorded?.isMade === true) await keep(folder, recorded.file, recorded.text, made);
  const { question, problems } = await readInBank(ctx, questionId, folder);
  if (question === null) return failed(problems);
  const { isKept, proofs, problems: found, suggestedTimeMs } = await checkPatiently(question, ctx.runner);
  return { made, check: { isKept, proofs: [...proofs], problems: [...found], suggestedTimeMs } };
}

async function keep(folder: string, path: string, text: string, made: Made[]): Promise<void> {
  await writeFile(join(folder, path), text);
  made.push({ path, bytes: Buffer.from(text) });
}
