import { nothingHere } from '@assay/core';
import { type AttemptId, type ItemId, type KnownSolutionId, parseId, type SimilarPairId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { surpriseBins } from '@assay/core/similarity/schema';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** Two answers that are alike, or one and a solution that is known, with the attempts that they stand in. */
export type ShownPair = {
  id: SimilarPairId;
  questionId: string;
  language: Language;
  /** Of the answer that was checked later. */
  itemId: ItemId;
  attemptId: AttemptId;
  otherItemId: ItemId | null;
  otherAttemptId: AttemptId | null;
  knownSolutionId: KnownSolutionId | null;
  proofPath: string | null;
  similarity: number;
  surprise: number;
};

const selectPairs = (db: Database | Tx) =>
  db
    .selectFrom('similarPairs')
    .innerJoin('items', 'items.id', 'similarPairs.itemId')
    .leftJoin('items as others', 'others.id', 'similarPairs.otherItemId')
    .selectAll('similarPairs')
    .select(['items.attemptId', 'others.attemptId as otherAttemptId'])
    .orderBy('similarPairs.surprise', 'desc')
    .orderBy('similarPairs.id');

type Row = Awaited<ReturnType<ReturnType<typeof selectPairs>['execute']>>[number];

const pairFromRow = (row: Row): ShownPair => ({
  id: parseId('similarPair', row.id),
  questionId: row.questionId,
  language: language.parse(row.language),
  itemId: parseId('item', row.itemId),
  attemptId: parseId('attempt', row.attemptId),
  otherItemId: row.otherItemId === null ? null : parseId('item', row.otherItemId),
  otherAttemptId: row.otherAttemptId === null ? null : parseId('attempt', row.otherAttemptId),
  knownSolutionId: row.knownSolutionId === null ? null : parseId('knownSolution', row.knownSolutionId),
  proofPath: row.proofPath,
  similarity: row.similarity,
  surprise: row.surprise,
});

export async function getShownPair(db: Database | Tx, id: SimilarPairId): Promise<ShownPair> {
  const row = await selectPairs(db).where('similarPairs.id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return pairFromRow(row);
}

/** What an attempt's answers are alike to, earlier and later ones. */
export async function listPairsOfAttempt(db: Database | Tx, attemptId: AttemptId): Promise<readonly ShownPair[]> {
  const rows = await selectPairs(db)
    .where((eb) => eb.or([eb('items.attemptId', '=', attemptId), eb('others.attemptId', '=', attemptId)]))
    .execute();
  return rows.map(pairFromRow);
}

/** Of these attempts, those pairs in which the answer was checked later: whether there is a case is decided when that one is checked. */
export async function listLaterPairs(db: Database | Tx, attemptIds: readonly AttemptId[]): Promise<readonly ShownPair[]> {
  if (attemptIds.length === 0) return [];
  return (await selectPairs(db).where('items.attemptId', 'in', attemptIds).execute()).map(pairFromRow);
}

const pairedAttempts = (db: Database | Tx) =>
  db
    .selectFrom('attempts')
    .where('attempts.purpose', '=', 'real')
    .where('attempts.voidedAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('items')
          .innerJoin('similarPairs', 'similarPairs.itemId', 'items.id')
          .select('items.id')
          .whereRef('items.attemptId', '=', 'attempts.id'),
      ),
    );

/** Attempts that have such a pair, in the order of their ids: so many after one, or from the first on. */
export async function listPairedAttempts(db: Database | Tx, after: AttemptId | null, limit: number): Promise<readonly AttemptId[]> {
  const rows = await pairedAttempts(db)
    .$if(after !== null, (query) => query.where('attempts.id', '>', after ?? ''))
    .select('attempts.id')
    .orderBy('attempts.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}

export async function countPairedAttempts(db: Database | Tx): Promise<number> {
  const { count } = await pairedAttempts(db)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Of one question and language, the most surprising first. */
export async function listShownPairs(
  db: Database | Tx,
  of: { questionId: string; language: Language },
  limit: number,
): Promise<readonly ShownPair[]> {
  const rows = await selectPairs(db)
    .where('similarPairs.questionId', '=', of.questionId)
    .where('similarPairs.language', '=', of.language)
    .limit(limit)
    .execute();
  return rows.map(pairFromRow);
}

/** Of each compared answer of these attempts: with how many answers of other people it was held against when it was checked. */
export async function listComparisons(
  db: Database | Tx,
  attemptIds: readonly AttemptId[],
): Promise<readonly { attemptId: AttemptId; itemId: ItemId; others: number }[]> {
  if (attemptIds.length === 0) return [];
  const rows = await db
    .selectFrom('similarityEntries')
    .where('attemptId', 'in', attemptIds)
    .where('problem', 'is', null)
    .select(['attemptId', 'itemId', 'bins'])
    .execute();
  return rows.map(({ attemptId, itemId, bins }) => ({
    attemptId: parseId('attempt', attemptId),
    itemId: parseId('item', itemId),
    // Each comparison is in one step of the histogram. What has come since was held against this one in its own name.
    others: fromStored(surpriseBins, bins, 'similarity_entries.bins').reduce((sum, count) => sum + count, 0),
  }));
}

export type ComparedPool = { questionId: string; language: Language; answers: number; pairs: number };

/** By question and language: how many answers are stored, and how many pairs of them are kept. */
export async function listComparedPools(db: Database | Tx): Promise<readonly ComparedPool[]> {
  const rows = await db
    .selectFrom('similarityEntries')
    .where('similarityEntries.problem', 'is', null)
    .select((eb) => [
      'similarityEntries.questionId',
      'similarityEntries.language',
      eb.fn.countAll().as('answers'),
      sql<number>`(select count(*) from similar_pairs where similar_pairs.question_id = similarity_entries.question_id and similar_pairs.language = similarity_entries.language)`.as(
        'pairs',
      ),
    ])
    .groupBy(['similarityEntries.questionId', 'similarityEntries.language'])
    .orderBy('similarityEntries.questionId')
    .orderBy('similarityEntries.language')
    .execute();
  return rows.map((row) => ({
    questionId: row.questionId,
    language: language.parse(row.language),
    answers: Number(row.answers),
    pairs: Number(row.pairs),
  }));
}

/** How many answers of an attempt were compared, on average; 1 while none was. */
export async function meanComparedAnswers(db: Database | Tx): Promise<number> {
  const row = await db
    .selectFrom('similarityEntries')
    .where('problem', 'is', null)
    .select((eb) => [eb.fn.countAll().as('answers'), eb.fn.count('attemptId').distinct().as('attempts')])
    .executeTakeFirstOrThrow();
  return Number(row.attempts) === 0 ? 1 : Number(row.answers) / Number(row.attempts);
}

/** Pairs of a question and language that were compared, kept or not. */
export async function countComparedPairs(
  db: Database | Tx,
  { questionId, language: of }: Pick<ShownPair, 'questionId' | 'language'>,
): Promise<number> {
  const { answers } = await db
    .selectFrom('similarityEntries')
    .where('questionId', '=', questionId)
    .where('language', '=', of)
    .where('problem', 'is', null)
    .select((eb) => eb.fn.countAll().as('answers'))
    .executeTakeFirstOrThrow();
  return (Number(answers) * (Number(answers) - 1)) / 2;
}
