import { nothingHere } from '@assay/core';
import { type AttemptId, type ItemId, type KnownSolutionId, parseId, type SimilarPairId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
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

/** Of each compared answer of an attempt: with how many answers of other people it was held against. */
export async function listComparisons(
  db: Database | Tx,
  attemptId: AttemptId,
): Promise<readonly { itemId: ItemId; questionId: string; others: number }[]> {
  const rows = await db
    .selectFrom('similarityEntries as own')
    .innerJoin('items', 'items.id', 'own.itemId')
    .leftJoin('similarityEntries as other', (join) =>
      join
        .onRef('other.questionId', '=', 'own.questionId')
        .onRef('other.language', '=', 'own.language')
        .onRef('other.method', '=', 'own.method')
        .onRef('other.candidateId', '<>', 'own.candidateId')
        .on('other.problem', 'is', null),
    )
    .where('items.attemptId', '=', attemptId)
    .where('own.problem', 'is', null)
    .select((eb) => ['own.itemId', 'own.questionId', eb.fn.count('other.itemId').as('others')])
    .groupBy(['own.itemId', 'own.questionId'])
    .execute();
  return rows.map(({ itemId, questionId, others }) => ({ itemId: parseId('item', itemId), questionId, others: Number(others) }));
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
    .innerJoin('items', 'items.id', 'similarityEntries.itemId')
    .where('similarityEntries.problem', 'is', null)
    .select((eb) => [eb.fn.countAll().as('answers'), eb.fn.count('items.attemptId').distinct().as('attempts')])
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
