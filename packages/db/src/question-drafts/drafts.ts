import { nothingHere } from '@assay/core';
import { type AccountId, parseId, type TeamId } from '@assay/core/ids';
import type { DraftCheck } from '@assay/core/question-drafts';
import { draftCheck } from '@assay/core/question-drafts/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type QuestionDraftRow = {
  questionId: string;
  teamId: TeamId | null;
  basedOn: number | null;
  createdAt: Date;
  createdBy: AccountId | null;
  savedAt: Date;
  savedBy: AccountId | null;
  /** The files that `check` is about. */
  checkedFiles: string | null;
  check: DraftCheck | null;
};

export type DraftFileRow = { path: string; sha256: string; bytes: number; savedAt: Date; savedBy: AccountId | null };

const accountOf = (id: string | null): AccountId | null => (id === null ? null : parseId('account', id));

const selectDrafts = (db: Database | Tx) => db.selectFrom('questionDrafts').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectDrafts>['execute']>>[number];

const draftFromRow = (row: Row): QuestionDraftRow => ({
  questionId: row.questionId,
  teamId: row.teamId === null ? null : parseId('team', row.teamId),
  basedOn: row.basedOn,
  createdAt: new Date(row.createdAt),
  createdBy: accountOf(row.createdBy),
  savedAt: new Date(row.savedAt),
  savedBy: accountOf(row.savedBy),
  checkedFiles: row.checkedFiles,
  check: row.check === null ? null : fromStored(draftCheck, row.check, 'question_drafts.check'),
});

/** The latest first. */
export async function listStoredDrafts(db: Database | Tx): Promise<readonly QuestionDraftRow[]> {
  return (await selectDrafts(db).orderBy('savedAt', 'desc').orderBy('questionId').execute()).map(draftFromRow);
}

export async function findDraft(db: Database | Tx, questionId: string): Promise<QuestionDraftRow | null> {
  const row = await selectDrafts(db).where('questionId', '=', questionId).executeTakeFirst();
  return row === undefined ? null : draftFromRow(row);
}

export async function getDraft(db: Database | Tx, questionId: string): Promise<QuestionDraftRow> {
  const draft = await findDraft(db, questionId);
  if (draft === null) throw nothingHere();
  return draft;
}

/** By path. */
export async function listDraftFiles(db: Database | Tx, questionId: string): Promise<readonly DraftFileRow[]> {
  const rows = await db.selectFrom('questionDraftFiles').selectAll().where('questionId', '=', questionId).orderBy('path').execute();
  return rows.map(({ path, sha256, bytes, savedAt, savedBy }) => ({
    path,
    sha256,
    bytes,
    savedAt: new Date(savedAt),
    savedBy: accountOf(savedBy),
  }));
}

type Saving = { at: Date; by: AccountId | null };

export async function insertDraft(
  tx: Tx,
  draft: Pick<QuestionDraftRow, 'questionId' | 'teamId' | 'basedOn'>,
  files: readonly Pick<DraftFileRow, 'path' | 'sha256' | 'bytes'>[],
  { at, by }: Saving,
): Promise<void> {
  const saved = { savedAt: at.toISOString(), savedBy: by };
  await tx
    .insertInto('questionDrafts')
    .values({ ...draft, createdAt: at.toISOString(), createdBy: by, ...saved, checkedFiles: null, check: null })
    .execute();
  for (const { path, sha256, bytes } of files) {
    await tx
      .insertInto('questionDraftFiles')
      .values({ questionId: draft.questionId, path, sha256, bytes, ...saved })
      .execute();
  }
}

/** Its files go with it. */
export async function deleteDraft(tx: Tx, questionId: string): Promise<void> {
  await tx.deleteFrom('questionDraftFiles').where('questionId', '=', questionId).execute();
  await tx.deleteFrom('questionDrafts').where('questionId', '=', questionId).execute();
}

/** Puts a file in its place, whatever was there. */
export async function putDraftFile(
  tx: Tx,
  questionId: string,
  file: Pick<DraftFileRow, 'path' | 'sha256' | 'bytes'>,
  saving: Saving,
): Promise<void> {
  const saved = { savedAt: saving.at.toISOString(), savedBy: saving.by };
  await tx
    .insertInto('questionDraftFiles')
    .values({ questionId, ...file, ...saved })
    .onConflict((conflict) => conflict.columns(['questionId', 'path']).doUpdateSet({ sha256: file.sha256, bytes: file.bytes, ...saved }))
    .execute();
  await markDraftSaved(tx, questionId, saving);
}

export async function deleteDraftFile(tx: Tx, questionId: string, path: string, saving: Saving): Promise<void> {
  await tx.deleteFrom('questionDraftFiles').where('questionId', '=', questionId).where('path', '=', path).execute();
  await markDraftSaved(tx, questionId, saving);
}

async function markDraftSaved(tx: Tx, questionId: string, { at, by }: Saving): Promise<void> {
  await tx.updateTable('questionDrafts').set({ savedAt: at.toISOString(), savedBy: by }).where('questionId', '=', questionId).execute();
}

export async function markDraftChecked(tx: Tx, questionId: string, checkedFiles: string, check: DraftCheck): Promise<void> {
  await tx
    .updateTable('questionDrafts')
    .set({ checkedFiles, check: toStored(check) })
    .where('questionId', '=', questionId)
    .execute();
}
