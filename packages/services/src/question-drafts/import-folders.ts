import { assertMay, may } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import type { ImportAnswer, ImportedFolder } from '@assay/core/question-drafts';
import { deleteDraft, findDraft, findQuestion, insertDraft, writing } from '@assay/db';
import { colleagueNames } from '../accounts/colleague-names.ts';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';
import { fieldIn } from './field-in.ts';
import { type StoredDraftFile, storeFiles } from './file-content.ts';
import { filesHashOf, hashOfArchive } from './files-hash.ts';
import { inFolder } from './folder-of-files.ts';
import { type FolderInArchive, foldersInArchive } from './folders-in-archive.ts';
import { newestVersion } from './newest-version.ts';
import { readArchive } from './read-archive.ts';
import { readInBank } from './reading-of-draft.ts';
import { subjectOfDraft } from './subject-of-draft.ts';
import { versionFolder } from './version-folder.ts';

type StoredFolder = { questionId: string; files: readonly StoredDraftFile[]; title: string };

/**
 * Looks into an archive of question folders and says what importing each would come upon. Those named in `accepted` become drafts, all of them or none; a draft that is in the way goes only where its
 * name is among them.
 */
export async function importFolders(
  ctx: ServiceContext,
  input: { zip: Uint8Array; teamId: TeamId | null; accepted: readonly string[] },
): Promise<ImportAnswer> {
  assertMay(ctx.actor, 'draft.write', subjectOfDraft(input));
  const folders = foldersInArchive(await readArchive(input.zip));
  const stored: StoredFolder[] = [];
  for (const folder of folders) stored.push(await storeFolder(ctx, folder));
  const wanted = stored.filter(({ questionId }) => input.accepted.includes(questionId));
  if (wanted.length > 0)
    await writing(ctx.db, async (tx) => {
      for (const { questionId, files } of wanted) {
        const question = await findQuestion(tx, questionId);
        const draft = await findDraft(tx, questionId);
        if (question !== null) assertMay(ctx.actor, 'draft.write', subjectOfQuestion(question));
        if (draft !== null) {
          assertMay(ctx.actor, 'draft.write', subjectOfDraft(draft));
          await deleteDraft(tx, questionId);
        }
        const teamId = question === null ? (draft?.teamId ?? input.teamId) : question.teamId;
        const basedOn = (await newestVersion(tx, question))?.question.version ?? null;
        await insertDraft(tx, { questionId, teamId, basedOn }, files, { at: ctx.now(), by: savedByActor(ctx) });
        await trace(tx, ctx, { action: 'draft.write', subject: questionId, details: { imported: files.length } });
      }
    });
  const answer: ImportedFolder[] = [];
  for (const folder of stored) answer.push(await lookAt(ctx, folder));
  return { folders: answer, imported: wanted.map(({ questionId }) => questionId) };
}

async function storeFolder(ctx: ServiceContext, { questionId, files }: FolderInArchive): Promise<StoredFolder> {
  const text = Buffer.from(files.find(({ path }) => path === 'question.yaml')?.bytes ?? []).toString('utf8');
  return { questionId, files: await storeFiles(ctx, files), title: fieldIn(text, 'title') ?? questionId };
}

async function lookAt(ctx: ServiceContext, { questionId, files, title }: StoredFolder): Promise<ImportedFolder> {
  const { problems } = await inFolder(ctx, questionId, files, (folder) => readInBank(ctx, questionId, folder));
  return { questionId, title, files: files.length, problems, conflict: await conflictOf(ctx, questionId, files) };
}

async function conflictOf(ctx: ServiceContext, questionId: string, files: StoredFolder['files']): Promise<ImportedFolder['conflict']> {
  const question = await findQuestion(ctx.db, questionId);
  const draft = await findDraft(ctx.db, questionId);
  const subject = question === null ? draft && subjectOfDraft(draft) : subjectOfQuestion(question);
  if (subject === null) return null;
  if (!may(ctx.actor, 'draft.write', subject)) return { kind: 'taken' };
  if (draft !== null) {
    const nameOf = await colleagueNames(ctx.db, [draft.savedBy]);
    return { kind: 'draft', savedBy: nameOf(draft.savedBy), savedAt: draft.savedAt.toISOString() };
  }
  const newest = await newestVersion(ctx.db, question);
  const folder = await versionFolder(ctx, newest);
  const version = newest?.question.version ?? 0;
  return { kind: folder !== null && hashOfArchive(folder) === filesHashOf(files) ? 'same' : 'question', version };
}
