import { withVersionNumber } from '@assay/bank';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { DraftCheck, PublishDraftInput } from '@assay/core/question-drafts';
import {
  type DraftFileRow,
  deleteDraft,
  findQuestion,
  getDraft,
  getQuestion,
  latestVersionNumber,
  listDraftFiles,
  markFolderFile,
  markQuestion,
  markSource,
  markTeam,
  type QuestionDraftRow,
  type Tx,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { storeMaterial } from '../material/store-material.ts';
import { fileAnew, type NewVersion } from '../questions/store-version.ts';
import { submitVersion } from '../questions/submit-version.ts';
import { trace } from '../trace.ts';
import { readBytes, storeBytes } from './file-content.ts';
import { filesHashOf } from './files-hash.ts';
import { inFolder } from './folder-of-files.ts';
import { newestVersion } from './newest-version.ts';
import { packFolder } from './pack-folder.ts';
import { changeOf, readInBank } from './reading-of-draft.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

/** `isNew`: another version, which waits for approval. */
export type PublishedDraft = { questionId: string; version: number; isNew: boolean };

/**
 * Makes a draft whose proofs are kept a version of its question, under the next number, which waits for approval; where only its catalogue, notes or solutions are new the version stays and is filed anew. From then on the app is where the
 * question's versions come from.
 */
export async function publishDraft(ctx: ServiceContext, input: PublishDraftInput & { questionId: string }): Promise<PublishedDraft> {
  const { questionId } = input;
  const draft = await getDraft(ctx.db, questionId);
  assertMay(ctx.actor, 'draft.publish', subjectOfDraft(draft));
  const files = await listDraftFiles(ctx.db, questionId);
  const check = keptCheck(draft, files, input.files);
  const before = await latestVersionNumber(ctx.db, questionId);
  const isNew = await isNewVersion(ctx, questionId, files);
  const version = isNew ? before + 1 : before;
  const folder = await readFolder(ctx, questionId, await numbered(ctx, files, version), check);
  await writing(ctx.db, async (tx) => {
    const now = await getDraft(tx, questionId);
    assertMay(ctx.actor, 'draft.publish', subjectOfDraft(now));
    keptCheck(now, await listDraftFiles(tx, questionId), input.files);
    if ((await latestVersionNumber(tx, questionId)) !== before) throw changedMeanwhile();
    await settleVersion(tx, ctx, now, folder, isNew);
    await deleteDraft(tx, questionId);
    await trace(tx, ctx, {
      action: 'draft.publish',
      subject: questionId,
      reason: input.reason,
      details: { version, isNew, contentHash: folder.contentHash },
    });
  });
  return { questionId, version, isNew };
}

function keptCheck(draft: QuestionDraftRow, files: readonly DraftFileRow[], seen: string): DraftCheck {
  const hash = filesHashOf(files);
  if (hash !== seen) throw changedMeanwhile();
  if (draft.check === null || draft.checkedFiles !== hash)
    throw new AppError('conflict', 'Check this draft first: its proofs have not run as it is now.', { reason: 'not_checked' });
  if (!draft.check.isKept)
    throw new AppError('conflict', 'The last check found problems. Mend them and check again.', { reason: 'not_kept' });
  return draft.check;
}

const changedMeanwhile = (): AppError =>
  new AppError('conflict', 'The draft changed since you looked at it. Look at it again, then publish.', { reason: 'changed' });

async function isNewVersion(ctx: ServiceContext, questionId: string, files: readonly DraftFileRow[]): Promise<boolean> {
  const newest = await newestVersion(ctx.db, await findQuestion(ctx.db, questionId));
  const { question } = await inFolder(ctx, questionId, files, (folder) => readInBank(ctx, questionId, folder));
  return question === null || changeOf(question, newest) === 'version';
}

/** The files with the version's number in question.yaml, whatever its author left there. */
async function numbered(ctx: ServiceContext, files: readonly DraftFileRow[], version: number) {
  const changed = [];
  for (const { path, sha256 } of files) {
    if (path !== 'question.yaml') changed.push({ path, sha256 });
    else {
      const text = Buffer.from(await readBytes(ctx, sha256)).toString('utf8');
      changed.push({ path, sha256: (await storeBytes(ctx, Buffer.from(withVersionNumber(text, version)))).sha256 });
    }
  }
  return changed;
}

/** The check ran over the same content under another number, so its proofs stand for this one. */
const readFolder = (
  ctx: ServiceContext,
  questionId: string,
  files: readonly { path: string; sha256: string }[],
  check: DraftCheck,
): Promise<NewVersion> =>
  inFolder(ctx, questionId, files, async (folder) => {
    const { question, problems } = await readInBank(ctx, questionId, folder);
    if (question === null)
      throw new AppError('conflict', `The draft can no longer be read: ${problems[0]?.message ?? ''}`, { reason: 'not_kept' });
    const problem = await storeMaterial(ctx, question.frozen, folder);
    if (problem !== null) throw new Error(`${problem.file}: ${problem.message}`);
    const { frozen, contentHash, variants } = question;
    return { frozen, contentHash, variants, proofs: check.proofs, folderFile: await packFolder(ctx, questionId, folder) };
  });

/** Another version waits for approval; what only files it away, notes and solutions count at once. */
async function settleVersion(tx: Tx, ctx: ServiceContext, draft: QuestionDraftRow, version: NewVersion, isNew: boolean): Promise<void> {
  const { questionId } = draft;
  if (isNew) {
    await submitVersion(tx, ctx, version);
    await markTeam(tx, questionId, draft.teamId);
  } else {
    const question = await getQuestion(tx, questionId);
    const newest = await newestVersion(tx, question);
    if (newest === null) throw changedMeanwhile();
    await fileAnew(tx, newest, version);
    if (version.folderFile !== null) await markFolderFile(tx, newest.versionId, version.folderFile);
    await markQuestion(tx, questionId, { state: question.state, problems: [] });
    await markSource(tx, questionId, 'app');
  }
}
