import { type ItemId, type KnownSolutionId, parseId, type SimilarPairId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

/** What an answer resembles: another one, what somebody published, or a proof solution of the question's folder. */
export type PairOther =
  | { kind: 'answer'; itemId: ItemId }
  | { kind: 'known'; knownSolutionId: KnownSolutionId }
  | { kind: 'proof'; path: string };

export type SimilarPair = {
  id: SimilarPairId;
  questionId: string;
  language: Language;
  /** Of two answers the one that was checked later. */
  itemId: ItemId;
  other: PairOther;
  similarity: number;
  surprise: number;
  method: string;
  foundAt: Date;
};

const columnsOf = (other: PairOther) => ({
  otherItemId: other.kind === 'answer' ? other.itemId : null,
  knownSolutionId: other.kind === 'known' ? other.knownSolutionId : null,
  proofPath: other.kind === 'proof' ? other.path : null,
});

function otherFrom(row: Selectable<Schema['similarPairs']>): PairOther {
  if (row.otherItemId !== null) return { kind: 'answer', itemId: parseId('item', row.otherItemId) };
  if (row.knownSolutionId !== null) return { kind: 'known', knownSolutionId: parseId('knownSolution', row.knownSolutionId) };
  return { kind: 'proof', path: row.proofPath ?? '' };
}

const pairFromRow = (row: Selectable<Schema['similarPairs']>): SimilarPair => ({
  id: parseId('similarPair', row.id),
  questionId: row.questionId,
  language: language.parse(row.language),
  itemId: parseId('item', row.itemId),
  other: otherFrom(row),
  similarity: row.similarity,
  surprise: row.surprise,
  method: row.method,
  foundAt: new Date(row.foundAt),
});

const keyOf = (other: PairOther): string =>
  other.kind === 'answer' ? other.itemId : other.kind === 'known' ? other.knownSolutionId : `proof ${other.path}`;

export async function findPair(db: Database | Tx, id: SimilarPairId): Promise<SimilarPair | null> {
  const row = await db.selectFrom('similarPairs').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : pairFromRow(row);
}

/** All pairs that an answer is in, the most surprising first. */
export async function listPairsOfItem(db: Database | Tx, itemId: ItemId): Promise<readonly SimilarPair[]> {
  const rows = await db
    .selectFrom('similarPairs')
    .selectAll()
    .where((eb) => eb.or([eb('itemId', '=', itemId), eb('otherItemId', '=', itemId)]))
    .orderBy('surprise', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(pairFromRow);
}

/** The most surprising pairs of a question first. */
export async function listPairsOfQuestion(db: Database | Tx, questionId: string, limit: number): Promise<readonly SimilarPair[]> {
  const rows = await db
    .selectFrom('similarPairs')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('surprise', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(pairFromRow);
}

/**
 * The pairs of an answer as this method finds them. One that was there keeps its id, since people may have written about it; one with an answer that this
 * method has not described yet stays until it has.
 */
export async function savePairsOfItem(tx: Tx, itemId: ItemId, method: string, pairs: readonly SimilarPair[]): Promise<void> {
  const before = await listPairsOfItem(tx, itemId);
  const wasThere = new Map(
    before.map((pair) => [keyOf(pair.itemId === itemId ? pair.other : { kind: 'answer', itemId: pair.itemId }), pair]),
  );
  for (const pair of pairs) {
    const known = wasThere.get(keyOf(pair.other));
    if (known === undefined) await insertPair(tx, pair);
    else await markPair(tx, known.id, pair);
    wasThere.delete(keyOf(pair.other));
  }
  const outdated = await listOutdatedItems(tx, itemId, method);
  for (const { id, itemId: later, other } of wasThere.values()) {
    const otherItem = later === itemId ? (other.kind === 'answer' ? other.itemId : null) : later;
    if (otherItem === null || !outdated.has(otherItem)) await tx.deleteFrom('similarPairs').where('id', '=', id).execute();
  }
}

/** Answers in a pair with one that another method described. */
async function listOutdatedItems(tx: Tx, itemId: ItemId, method: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('similarityEntries')
    .innerJoin('similarPairs', (join) =>
      join.on((eb) =>
        eb.or([
          eb('similarPairs.itemId', '=', eb.ref('similarityEntries.itemId')),
          eb('similarPairs.otherItemId', '=', eb.ref('similarityEntries.itemId')),
        ]),
      ),
    )
    .select('similarityEntries.itemId')
    .where('similarityEntries.method', '!=', method)
    .where((eb) => eb.or([eb('similarPairs.itemId', '=', itemId), eb('similarPairs.otherItemId', '=', itemId)]))
    .execute();
  return new Set(rows.map((row) => row.itemId));
}

/** The pairs of a known solution as they are now. */
export async function savePairsOfKnown(tx: Tx, knownSolutionId: KnownSolutionId, pairs: readonly SimilarPair[]): Promise<void> {
  const before = await tx.selectFrom('similarPairs').select(['id', 'itemId']).where('knownSolutionId', '=', knownSolutionId).execute();
  const wasThere = new Map(before.map(({ id, itemId }) => [itemId, parseId('similarPair', id)]));
  for (const pair of pairs) {
    const known = wasThere.get(pair.itemId);
    if (known === undefined) await insertPair(tx, pair);
    else await markPair(tx, known, pair);
    wasThere.delete(pair.itemId);
  }
  for (const id of wasThere.values()) await tx.deleteFrom('similarPairs').where('id', '=', id).execute();
}

async function insertPair(tx: Tx, { other, foundAt, ...pair }: SimilarPair): Promise<void> {
  await tx
    .insertInto('similarPairs')
    .values({ ...pair, ...columnsOf(other), foundAt: foundAt.toISOString() })
    .execute();
}

async function markPair(tx: Tx, id: SimilarPairId, { similarity, surprise, method, foundAt }: SimilarPair): Promise<void> {
  await tx.updateTable('similarPairs').set({ similarity, surprise, method, foundAt: foundAt.toISOString() }).where('id', '=', id).execute();
}
