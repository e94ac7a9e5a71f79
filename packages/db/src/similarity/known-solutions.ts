import { nothingHere } from '@assay/core';
import { type KnownSolutionId, parseId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import type { EntryProblem } from '@assay/core/similarity';
import { entryProblem } from '@assay/core/similarity/schema';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type KnownSolution = {
  id: KnownSolutionId;
  questionId: string;
  language: Language;
  title: string;
  source: string;
  text: string;
  /** The label of an actor. */
  addedBy: string;
  addedAt: Date;
  /** Null until it was described. */
  described: { method: string; size: number; description: Uint8Array } | null;
  problem: EntryProblem | null;
  checkedAt: Date | null;
};

const solutionFromRow = (row: Selectable<Schema['knownSolutions']>): KnownSolution => ({
  id: parseId('knownSolution', row.id),
  questionId: row.questionId,
  language: language.parse(row.language),
  title: row.title,
  source: row.source,
  text: fromStored(z.string(), row.text, 'known_solutions.text'),
  addedBy: row.addedBy,
  addedAt: new Date(row.addedAt),
  described:
    row.method === null || row.description === null || row.size === null
      ? null
      : { method: row.method, size: row.size, description: row.description },
  problem: row.problem === null ? null : entryProblem.parse(row.problem),
  checkedAt: row.checkedAt === null ? null : new Date(row.checkedAt),
});

export async function insertKnownSolution(
  tx: Tx,
  solution: Omit<KnownSolution, 'described' | 'problem' | 'checkedAt' | 'addedAt'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('knownSolutions')
    .values({
      ...solution,
      text: toStored(solution.text),
      addedAt: at.toISOString(),
      method: null,
      size: null,
      description: null,
      problem: null,
      checkedAt: null,
    })
    .execute();
}

export async function findKnownSolution(db: Database | Tx, id: KnownSolutionId): Promise<KnownSolution | null> {
  const row = await db.selectFrom('knownSolutions').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : solutionFromRow(row);
}

export async function getKnownSolution(db: Database | Tx, id: KnownSolutionId): Promise<KnownSolution> {
  const solution = await findKnownSolution(db, id);
  if (solution === null) throw nothingHere();
  return solution;
}

/** Of a question, in the order in which they were added. */
export async function listKnownSolutions(db: Database | Tx, questionId: string): Promise<readonly KnownSolution[]> {
  const rows = await db
    .selectFrom('knownSolutions')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map(solutionFromRow);
}

/** What new answers are compared with; the texts are not read. */
export async function listDescribedSolutions(
  db: Database | Tx,
  { questionId, language: of, method }: { questionId: string; language: Language; method: string },
): Promise<readonly { id: KnownSolutionId; size: number; description: Uint8Array }[]> {
  const rows = await db
    .selectFrom('knownSolutions')
    .select(['id', 'size', 'description'])
    .where('questionId', '=', questionId)
    .where('language', '=', of)
    .where('method', '=', method)
    .where('problem', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, size, description }) =>
    size === null || description === null ? [] : [{ id: parseId('knownSolution', id), size, description }],
  );
}

export async function listOutdatedSolutions(db: Database | Tx, method: string): Promise<readonly KnownSolutionId[]> {
  const rows = await db
    .selectFrom('knownSolutions')
    .select('id')
    .where((eb) => eb.or([eb('method', '!=', method), eb('method', 'is', null)]))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => parseId('knownSolution', id));
}

/** Reports whether it is still there. */
export async function markSolutionChecked(
  tx: Tx,
  id: KnownSolutionId,
  found: { method: string; size: number; description: Uint8Array; problem: EntryProblem | null },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('knownSolutions')
    .set({ ...found, checkedAt: at.toISOString() })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** It is to be held against all stored answers once more. */
export async function markSolutionUnchecked(tx: Tx, id: KnownSolutionId): Promise<void> {
  await tx.updateTable('knownSolutions').set({ checkedAt: null }).where('id', '=', id).execute();
}

/** With what was found of it. */
export async function deleteKnownSolution(tx: Tx, id: KnownSolutionId): Promise<void> {
  await tx.deleteFrom('knownSolutions').where('id', '=', id).execute();
}
