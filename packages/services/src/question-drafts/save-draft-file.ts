import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { QuestionDraft, SaveDraftFileInput } from '@assay/core/question-drafts';
import { type DraftFileRow, deleteDraftFile, findStaff, getDraft, listDraftFiles, putDraftFile, type Tx, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { draftForStaff } from './draft-for-staff.ts';
import { storeBytes } from './file-content.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

const mostFiles = 300;
const longestDraft = 64 * 1024 * 1024;

/**
 * Writes one file of a draft, or takes it away. Refused when somebody else saved this file after the state that the change was made from; what others write in other files stands beside
 * it.
 */
export async function saveDraftFile(ctx: ServiceContext, input: SaveDraftFileInput & { questionId: string }): Promise<QuestionDraft> {
  const { questionId, path, content, basedOn } = input;
  assertMay(ctx.actor, 'draft.write', subjectOfDraft(await getDraft(ctx.db, questionId)));
  const stored =
    content === null ? null : await storeBytes(ctx, 'text' in content ? Buffer.from(content.text) : Buffer.from(content.base64, 'base64'));
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'draft.write', subjectOfDraft(await getDraft(tx, questionId)));
    const files = await listDraftFiles(tx, questionId);
    const before = files.find((file) => file.path === path);
    const saving = { at: ctx.now(), by: savedByActor(ctx) };
    // Saved twice, or by two people who wrote the same.
    if ((before?.sha256 ?? null) === (stored?.sha256 ?? null)) return;
    if ((before?.sha256 ?? null) !== basedOn) throw await savedMeanwhile(tx, path, before);
    if (stored === null) return deleteDraftFile(tx, questionId, path, saving);
    assertRoom(files, { path, ...stored });
    await putDraftFile(tx, questionId, { path, ...stored }, saving);
  });
  return draftForStaff(ctx.db, ctx, await getDraft(ctx.db, questionId));
}

function assertRoom(files: readonly DraftFileRow[], added: Pick<DraftFileRow, 'path' | 'bytes'>): void {
  const others = files.filter(({ path }) => path !== added.path);
  if (others.length >= mostFiles) throw new AppError('invalid_input', `A question has at most ${mostFiles} files here. Remove some first.`);
  const lowered = added.path.toLowerCase();
  const alike = others.find(
    ({ path }) => path.toLowerCase() === lowered || path.startsWith(`${added.path}/`) || added.path.startsWith(`${path}/`),
  );
  if (alike !== undefined)
    throw new AppError('invalid_input', `${added.path} and ${alike.path} cannot stand beside each other. Take another name.`);
  if (others.reduce((sum, { bytes }) => sum + bytes, added.bytes) > longestDraft)
    throw new AppError('invalid_input', 'The files of a question have at most 64 MB here. Keep larger ones in the bank’s folder.');
}

async function savedMeanwhile(tx: Tx, path: string, before: DraftFileRow | undefined): Promise<AppError> {
  if (before === undefined)
    return new AppError('conflict', `Somebody removed ${path} after you opened it. Your text is still here.`, {
      reason: 'saved_meanwhile',
    });
  const saver = before.savedBy === null ? null : await findStaff(tx, before.savedBy);
  return new AppError(
    'conflict',
    `${saver?.name ?? 'Somebody'} saved ${path} at ${before.savedAt.toISOString()}, after you opened it. Look at the difference first, then decide which one stays.`,
    { reason: 'saved_meanwhile' },
  );
}
