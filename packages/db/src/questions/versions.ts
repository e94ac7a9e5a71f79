import { nothingHere } from '@assay/core';
import { type AccountId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion, ProofResult } from '@assay/core/questions';
import { proofResult } from '@assay/core/questions/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { type Catalogue, withCatalogue } from './catalogue.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

export type QuestionVersion = {
  versionId: QuestionVersionId;
  contentHash: string;
  question: FrozenQuestion;
  proofs: readonly ProofResult[];
  /** The zip of its folder among the files, by its SHA-256. */
  folderFile: string | null;
  /** Who made it in the app; null for a folder's version. */
  authorId: AccountId | null;
};

type VersionRow = { id: string; contentHash: string; content: string; proofs: string; authorId: string | null; folderFile: string | null };

export const versionFromRow = (row: VersionRow): QuestionVersion => ({
  versionId: parseId('questionVersion', row.id),
  contentHash: row.contentHash,
  question: readFrozenQuestion(row.content),
  proofs: fromStored(z.array(proofResult), row.proofs, 'question_versions.proofs'),
  authorId: row.authorId === null ? null : parseId('account', row.authorId),
  folderFile: row.folderFile,
});

export async function getVersion(db: Database | Tx, id: QuestionVersionId): Promise<QuestionVersion> {
  const row = await db
    .selectFrom('questionVersions')
    .select(['id', 'contentHash', 'content', 'proofs', 'authorId', 'folderFile'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return versionFromRow(row);
}

/** Versions by their id, whatever became of their questions. */
export async function mapVersions(
  db: Database | Tx,
  ids: readonly QuestionVersionId[],
): Promise<ReadonlyMap<QuestionVersionId, FrozenQuestion>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('questionVersions').select(['id', 'content']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, content }) => [parseId('questionVersion', id), readFrozenQuestion(content)]));
}

/** Versions of a question by their number, whatever became of it. */
export async function mapVersionsOf(
  db: Database | Tx,
  questionId: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, FrozenQuestion>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('questionVersions')
    .select(['version', 'content'])
    .where('questionId', '=', questionId)
    .where('version', 'in', versions)
    .execute();
  return new Map(rows.map(({ version, content }) => [version, readFrozenQuestion(content)]));
}

/** The stored hash of one version, proven or not. */
export async function findVersionHashOf(db: Database | Tx, questionId: string, version: number): Promise<string | null> {
  const row = await db
    .selectFrom('questionVersions')
    .select('contentHash')
    .where('questionId', '=', questionId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.contentHash ?? null;
}

/** 0 for a question without a version. */
export async function latestVersionNumber(db: Database | Tx, questionId: string): Promise<number> {
  const row = await db
    .selectFrom('questionVersions')
    .select((eb) => eb.fn.max('version').as('latest'))
    .where('questionId', '=', questionId)
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}

type NewVersion = Omit<QuestionVersion, 'authorId' | 'folderFile'> & Partial<Pick<QuestionVersion, 'authorId' | 'folderFile'>>;

export async function insertVersion(tx: Tx, version: NewVersion, at: Date): Promise<void> {
  const { question } = version;
  await tx
    .insertInto('questionVersions')
    .values({
      id: version.versionId,
      questionId: question.id,
      version: question.version,
      contentHash: version.contentHash,
      family: question.family,
      kind: question.body.kind,
      title: question.title,
      difficulty: question.difficulty,
      isPractice: question.isPractice ? 1 : 0,
      content: toStored(question),
      proofs: toStored(version.proofs),
      authorId: version.authorId ?? null,
      createdAt: at.toISOString(),
      folderFile: version.folderFile ?? null,
    })
    .execute();
  if (question.body.kind !== 'project' || question.body.material.length === 0) return;
  const files = question.body.material.map(({ path, sha256 }) => ({ questionVersionId: version.versionId, path, sha256 }));
  await tx.insertInto('materialFiles').values(files).execute();
}

export async function markCatalogue(tx: Tx, version: QuestionVersion, catalogue: Catalogue): Promise<void> {
  await tx
    .updateTable('questionVersions')
    .set({
      family: catalogue.family,
      difficulty: catalogue.difficulty,
      isPractice: catalogue.isPractice ? 1 : 0,
      content: toStored(withCatalogue(version.question, catalogue)),
    })
    .where('id', '=', version.versionId)
    .where('contentHash', '=', version.contentHash)
    .execute();
}

/** The folder that a version was made from, whose solutions and notes may change without it. */
export async function markFolderFile(tx: Tx, versionId: QuestionVersionId, folderFile: string): Promise<void> {
  await tx.updateTable('questionVersions').set({ folderFile }).where('id', '=', versionId).execute();
}

/** Forgets the draft of a question of which no version was ever proven, so that nothing of it was ever served. */
export async function deleteDraftVersion(tx: Tx, questionId: string): Promise<void> {
  await tx
    .deleteFrom('questionVersions')
    .where('questionId', '=', questionId)
    .where('questionId', 'in', (eb) =>
      eb
        .selectFrom('questions')
        .select('questions.id')
        .where('questions.liveVersionId', 'is', null)
        .where('questions.waitingVersionId', 'is', null),
    )
    .execute();
}
