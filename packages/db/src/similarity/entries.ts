import { type AttemptId, type CandidateId, type ItemId, parseId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import type { EntryProblem } from '@assay/core/similarity';
import { entryProblem, surpriseBins } from '@assay/core/similarity/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** The answers to one question in one language, as far as one method described them. */
export type PoolKey = { questionId: string; language: Language; method: string };

export type SimilarityEntry = PoolKey & {
  itemId: ItemId;
  attemptId: AttemptId;
  candidateId: CandidateId;
  size: number;
  isWhole: boolean;
  description: Uint8Array;
  /** What it added to the histogram. */
  bins: readonly number[];
  problem: EntryProblem | null;
};

/** What answers are compared by; those that could not be described are not among them. */
export type StoredAnswer = Pick<SimilarityEntry, 'itemId' | 'candidateId' | 'size' | 'description'>;

const inPool = (db: Database | Tx, { questionId, language, method }: PoolKey) =>
  db
    .selectFrom('similarityEntries')
    .where('questionId', '=', questionId)
    .where('language', '=', language)
    .where('method', '=', method)
    .where('problem', 'is', null);

export async function listStoredAnswers(db: Database | Tx, key: PoolKey): Promise<readonly StoredAnswer[]> {
  const rows = await inPool(db, key).select(['itemId', 'candidateId', 'size', 'description']).orderBy('itemId').execute();
  return rows.map((row) => ({ ...row, itemId: parseId('item', row.itemId), candidateId: parseId('candidate', row.candidateId) }));
}

export async function findEntry(
  db: Database | Tx,
  itemId: ItemId,
): Promise<(PoolKey & Pick<SimilarityEntry, 'description' | 'bins' | 'problem'> & { checkedAt: Date }) | null> {
  const row = await db
    .selectFrom('similarityEntries')
    .select(['questionId', 'language', 'method', 'description', 'bins', 'problem', 'checkedAt'])
    .where('itemId', '=', itemId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    ...row,
    language: language.parse(row.language),
    bins: fromStored(surpriseBins, row.bins, 'similarity_entries.bins'),
    problem: row.problem === null ? null : entryProblem.parse(row.problem),
    checkedAt: new Date(row.checkedAt),
  };
}

/** The answers that came into a pool after a moment. */
export async function listLaterAnswers(db: Database | Tx, key: PoolKey, than: Date): Promise<ReadonlySet<string>> {
  const rows = await inPool(db, key).select('itemId').where('checkedAt', '>', than.toISOString()).execute();
  return new Set(rows.map(({ itemId }) => itemId));
}

/** In place of what was known of the item before. */
export async function saveEntry(tx: Tx, entry: SimilarityEntry, at: Date): Promise<void> {
  await deleteEntry(tx, entry.itemId);
  await tx
    .insertInto('similarityEntries')
    .values({ ...entry, isWhole: entry.isWhole ? 1 : 0, bins: toStored(entry.bins), checkedAt: at.toISOString() })
    .execute();
}

export async function deleteEntry(tx: Tx, itemId: ItemId): Promise<void> {
  await tx.deleteFrom('similarityEntries').where('itemId', '=', itemId).execute();
}

/** Attempts with answers that another method described, the newest first, those to leave alone left out. */
export async function listOutdatedAttempts(db: Database, method: string, limit: number): Promise<readonly AttemptId[]> {
  const rows = await db
    .selectFrom('similarityEntries')
    .select('attemptId')
    .select((eb) => eb.fn.max('checkedAt').as('newest'))
    .where('method', '!=', method)
    .groupBy('attemptId')
    .orderBy('newest', 'desc')
    .orderBy('attemptId')
    .limit(limit)
    .execute();
  return rows.map(({ attemptId }) => parseId('attempt', attemptId));
}

/** Takes away what other methods said of the answers of an attempt. */
export async function deleteOutdatedEntries(tx: Tx, attemptId: AttemptId, method: string): Promise<void> {
  await tx.deleteFrom('similarityEntries').where('method', '!=', method).where('attemptId', '=', attemptId).execute();
}

/** How far the answers to a question are described: all, by this method, and not at all for a problem. */
export async function countEntries(
  db: Database | Tx,
  questionId: string,
  method: string,
): Promise<{ all: number; current: number; problems: Readonly<Record<EntryProblem, number>> }> {
  const rows = await db
    .selectFrom('similarityEntries')
    .select(['method', 'problem'])
    .select((eb) => eb.fn.countAll().as('count'))
    .where('questionId', '=', questionId)
    .groupBy(['method', 'problem'])
    .execute();
  const counted = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).reduce((sum, { count }) => sum + Number(count), 0);
  const withProblem = (problem: EntryProblem) => counted((row) => row.problem !== null && entryProblem.parse(row.problem) === problem);
  return {
    all: counted(() => true),
    current: counted((row) => row.method === method),
    problems: { timeout: withProblem('timeout'), crashed: withProblem('crashed') },
  };
}
