import { recordedFiles } from '@assay/bank';
import { may } from '@assay/core/accounts';
import { type DraftFile, longestDraftText, type QuestionDraft } from '@assay/core/question-drafts';
import { type Database, findQuestion, listDraftFiles, type QuestionDraftRow, type Tx } from '@assay/db';
import { stateOfJob } from '@assay/jobs';
import { colleagueNames } from '../accounts/colleague-names.ts';
import type { ServiceContext } from '../context.ts';
import { checkSubject } from './check-subject.ts';
import { readBytes, textOf } from './file-content.ts';
import { filesHashOf, hashOfArchive } from './files-hash.ts';
import { newestVersion } from './newest-version.ts';
import { readingOfDraft } from './reading-of-draft.ts';
import { subjectOfDraft } from './subject-of-draft.ts';
import { versionFolder } from './version-folder.ts';

/** A draft as its editor shows it: every text, what it reads as, how its proofs went, and what it is compared with. */
export async function draftForStaff(db: Database | Tx, ctx: ServiceContext, draft: QuestionDraftRow): Promise<QuestionDraft> {
  const { questionId, teamId, basedOn, savedAt, check } = draft;
  const rows = await listDraftFiles(db, questionId);
  const nameOf = await colleagueNames(db, [draft.savedBy, ...rows.map(({ savedBy }) => savedBy)]);
  const files: DraftFile[] = [];
  for (const { path, sha256, bytes, savedAt: at, savedBy } of rows) {
    const text = isWritten(path, bytes) ? textOf(await readBytes(ctx, sha256)) : null;
    files.push({ path, bytes, sha256, text, savedAt: at.toISOString(), savedBy: nameOf(savedBy) });
  }
  const question = await findQuestion(db, questionId);
  const newest = await newestVersion(db, question);
  const newestFiles = await versionFolder(ctx, newest);
  const filesHash = filesHashOf(rows);
  const isUnchanged = newestFiles !== null && filesHash === hashOfArchive(newestFiles);
  const job = await stateOfJob(db, 'check-draft', checkSubject(questionId, filesHash));
  const reading = await readingOfDraft(ctx, questionId, rows, newest);
  return {
    questionId,
    teamId,
    basedOn,
    newest:
      question === null || newest === null
        ? null
        : { version: newest.question.version, isApproved: question.waiting === null, source: question.source },
    savedAt: savedAt.toISOString(),
    savedBy: nameOf(draft.savedBy),
    files,
    filesHash,
    reading: isUnchanged ? { ...reading, change: 'none' } : reading,
    check: {
      isRunning: job === 'waiting' || job === 'running',
      isGivenUp: job === 'dead',
      isOutdated: draft.checkedFiles !== filesHash,
      last: check,
    },
    newestFiles:
      newestFiles?.map(({ path, bytes }) => ({
        path,
        text: isWritten(path, bytes.length) ? textOf(bytes) : null,
      })) ?? null,
    mayPublish: may(ctx.actor, 'draft.publish', subjectOfDraft(draft)),
  };
}

/** What an author writes, as long as a person can. */
const isWritten = (path: string, bytes: number): boolean => bytes <= longestDraftText && !recordedFiles.has(path);
