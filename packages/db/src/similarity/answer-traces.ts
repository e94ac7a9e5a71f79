import type { AttemptId, ItemId } from '@assay/core/ids';
import { parseId } from '@assay/core/ids';
import type { AnswerTrace } from '@assay/core/similarity';
import { answerTrace } from '@assay/core/similarity/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** How an answer came about, in place of what was known of it before. */
export async function saveTrace(tx: Tx, itemId: ItemId, questionId: string, trace: AnswerTrace, at: Date): Promise<void> {
  await tx.deleteFrom('answerTraces').where('itemId', '=', itemId).execute();
  await tx
    .insertInto('answerTraces')
    .values({ itemId, questionId, trace: toStored(trace), madeAt: at.toISOString() })
    .execute();
}

/** The latest of a question, so many at most. */
export async function listTraces(
  db: Database | Tx,
  questionId: string,
  limit: number,
): Promise<readonly { itemId: ItemId; trace: AnswerTrace }[]> {
  const rows = await db
    .selectFrom('answerTraces')
    .select(['itemId', 'trace'])
    .where('questionId', '=', questionId)
    .orderBy('madeAt', 'desc')
    .orderBy('itemId')
    .limit(limit)
    .execute();
  return rows.map(({ itemId, trace }) => ({
    itemId: parseId('item', itemId),
    trace: fromStored(answerTrace, trace, 'answer_traces.trace'),
  }));
}

export async function findTrace(db: Database | Tx, itemId: ItemId): Promise<AnswerTrace | null> {
  const row = await db.selectFrom('answerTraces').select('trace').where('itemId', '=', itemId).executeTakeFirst();
  return row === undefined ? null : fromStored(answerTrace, row.trace, 'answer_traces.trace');
}

/** What the recording told of an attempt. */
export async function deleteTraces(tx: Tx, attemptId: AttemptId): Promise<void> {
  await tx
    .deleteFrom('answerTraces')
    .where('itemId', 'in', (eb) => eb.selectFrom('items').select('items.id').where('items.attemptId', '=', attemptId))
    .execute();
}
