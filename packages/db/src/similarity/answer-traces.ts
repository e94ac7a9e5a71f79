import type { AttemptId, ItemId } from '@assay/core/ids';
import { parseId } from '@assay/core/ids';
import type { AnswerTrace, EvidenceSource } from '@assay/core/similarity';
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

export type AnswerSource = EvidenceSource & { itemId: ItemId };

/** What is known beside the text of the latest answers to a question, so many at most. */
export async function listSources(db: Database | Tx, questionId: string, limit: number): Promise<readonly AnswerSource[]> {
  const rows = await selectSources(db)
    .where('similarityEntries.questionId', '=', questionId)
    .orderBy('similarityEntries.checkedAt', 'desc')
    .orderBy('similarityEntries.itemId')
    .limit(limit)
    .execute();
  return withDevices(db, rows);
}

/** The same of one answer. */
export async function findSource(db: Database | Tx, itemId: ItemId): Promise<AnswerSource | null> {
  const [source] = await withDevices(db, await selectSources(db).where('similarityEntries.itemId', '=', itemId).execute());
  return source ?? null;
}

const selectSources = (db: Database | Tx) =>
  db
    .selectFrom('similarityEntries')
    .leftJoin('answerTraces', 'answerTraces.itemId', 'similarityEntries.itemId')
    .select(['similarityEntries.itemId', 'similarityEntries.attemptId', 'answerTraces.trace']);

async function withDevices(
  db: Database | Tx,
  rows: readonly { itemId: string; attemptId: string; trace: string | null }[],
): Promise<readonly AnswerSource[]> {
  if (rows.length === 0) return [];
  const writers = await db
    .selectFrom('writerSessions')
    .select(['attemptId', 'userAgent', 'networkHash', 'lastNetworkHash'])
    .where(
      'attemptId',
      'in',
      rows.map(({ attemptId }) => attemptId),
    )
    .execute();
  const ofAttempt = Map.groupBy(writers, ({ attemptId }) => attemptId);
  // What was deleted with the recording is empty.
  const told = (values: readonly (string | null)[]) =>
    [...new Set(values)].flatMap((value) => (value === null || value === '' ? [] : [value]));
  return rows.map(({ itemId, attemptId, trace }) => {
    const own = ofAttempt.get(attemptId) ?? [];
    return {
      itemId: parseId('item', itemId),
      trace: trace === null ? null : fromStored(answerTrace, trace, 'answer_traces.trace'),
      networks: told(own.flatMap(({ networkHash, lastNetworkHash }) => [networkHash, lastNetworkHash])),
      devices: told(own.map(({ userAgent }) => userAgent)),
    };
  });
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
