import { type AttemptId, type ItemId, parseId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** The folded text of one document. Every language that an item offers has one from the start on: the starter. */
export type AnswerText = { itemId: ItemId; language: Language; text: string };

export async function listAnswers(db: Database | Tx, attemptId: AttemptId): Promise<readonly AnswerText[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('items', 'items.id', 'answers.itemId')
    .selectAll('answers')
    .where('items.attemptId', '=', attemptId)
    .orderBy('answers.language')
    .execute();
  return rows.map((row) => ({
    itemId: parseId('item', row.itemId),
    language: language.parse(row.language),
    text: fromStored(z.string(), row.text, 'answers.text'),
  }));
}

export async function findAnswer(db: Database | Tx, itemId: ItemId, of: Language): Promise<string | null> {
  const row = await db.selectFrom('answers').select('text').where('itemId', '=', itemId).where('language', '=', of).executeTakeFirst();
  return row === undefined ? null : fromStored(z.string(), row.text, 'answers.text');
}

export async function insertAnswers(tx: Tx, answers: readonly AnswerText[], at: Date): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map((answer) => ({ ...answer, text: toStored(answer.text), updatedAt: at.toISOString() }));
  await tx.insertInto('answers').values(rows).execute();
}

export async function markAnswer(tx: Tx, answer: AnswerText, at: Date): Promise<void> {
  await tx
    .updateTable('answers')
    .set({ text: toStored(answer.text), updatedAt: at.toISOString() })
    .where('itemId', '=', answer.itemId)
    .where('language', '=', answer.language)
    .execute();
}
