import type { DocumentRef } from '@assay/core/attempts';
import { type AttemptId, type ItemId, parseId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { documentLanguage } from '@assay/core/runs/schema';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** The folded text of one document. Every file of every language that an item offers has one from the start on: the starter. */
export type AnswerText = DocumentRef & { text: string };

const answerFromRow = (row: Selectable<Schema['answers']>): AnswerText => ({
  itemId: parseId('item', row.itemId),
  language: documentLanguage.parse(row.language),
  ...(row.path === '' ? {} : { path: row.path }),
  text: textFrom(row),
});

const textFrom = (row: { text: string }): string => fromStored(z.string(), row.text, 'answers.text');

/** Of each language the file that is run first, then the others in the order of their paths. */
export async function listAnswers(db: Database | Tx, attemptId: AttemptId): Promise<readonly AnswerText[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('items', 'items.id', 'answers.itemId')
    .selectAll('answers')
    .where('items.attemptId', '=', attemptId)
    .execute();
  // Here, because the databases sort texts differently.
  return rows.toSorted((a, b) => compare(a.language, b.language) || compare(a.path, b.path)).map(answerFromRow);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All files of one answer. */
export async function listAnswerFiles(db: Database | Tx, itemId: ItemId, of: Language): Promise<readonly AnswerText[]> {
  const rows = await db.selectFrom('answers').selectAll().where('itemId', '=', itemId).where('language', '=', of).execute();
  return rows.map(answerFromRow);
}

export async function findAnswer(db: Database | Tx, document: DocumentRef): Promise<string | null> {
  const row = await db
    .selectFrom('answers')
    .select('text')
    .where('itemId', '=', document.itemId)
    .where('language', '=', document.language)
    .where('path', '=', document.path ?? '')
    .executeTakeFirst();
  return row === undefined ? null : textFrom(row);
}

export async function insertAnswers(tx: Tx, answers: readonly AnswerText[], at: Date): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ itemId, language: of, path = '', text }) => ({
    itemId,
    language: of,
    path,
    text: toStored(text),
    updatedAt: at.toISOString(),
  }));
  await tx.insertInto('answers').values(rows).execute();
}

export async function markAnswer(tx: Tx, answer: AnswerText, at: Date): Promise<void> {
  await tx
    .updateTable('answers')
    .set({ text: toStored(answer.text), updatedAt: at.toISOString() })
    .where('itemId', '=', answer.itemId)
    .where('language', '=', answer.language)
    .where('path', '=', answer.path ?? '')
    .execute();
}
