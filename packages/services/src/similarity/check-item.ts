import type { CandidateId } from '@assay/core/ids';
import { binsOf, keptPairs, withBins } from '@assay/core/similarity';
import {
  type Attempt,
  deleteEntry,
  findEntry,
  findHistogram,
  type Item,
  listLaterAnswers,
  listSiblings,
  type PoolKey,
  type SimilarityEntry,
  saveEntry,
  saveHistogram,
  savePairsOfItem,
  savePool,
  type Tx,
  writing,
} from '@assay/db';
import type { Described, DescribeProblem, PoolEntry, PoolPair } from '@assay/similarity';
import { newIdIn, type ServiceContext } from '../context.ts';
import { isSameEnd } from '../grading/grade-attempt.ts';
import { knownGuests, type OpenPool, poolName, readPool } from './load-pool.ts';
import { otherOf } from './pair-other.ts';

export type CheckedItem = {
  attempt: Attempt;
  item: Item;
  candidateId: CandidateId;
  key: PoolKey;
  described: Described | DescribeProblem;
  /** Proof solutions that it is compared with. */
  proofs: readonly PoolEntry[];
};

/** As often as another process may add an answer to the same pool meanwhile. */
const mostTries = 5;

/** Puts an answer to the others of its question and keeps what it resembles. One that is there as it stands is left as it is. */
export async function checkItem(ctx: ServiceContext, checked: CheckedItem): Promise<void> {
  const { item, key, described } = checked;
  const before = await findEntry(ctx.db, item.id);
  const known = before !== null && before.problem === null && poolName(before) === poolName(key) ? before : null;
  if (typeof described === 'string') {
    ctx.logBug(new Error(`the answer to item ${item.id} could not be described: ${described}`));
    await saveProblem(ctx, checked, described);
    return;
  }
  if (known !== null && Buffer.compare(known.description, described.description) === 0) return;
  const since = known?.checkedAt ?? null;
  for (let tries = 0; tries < mostTries; tries += 1) if (await tryItem(ctx, checked, described, since)) return;
  throw new Error(`other answers to ${key.questionId} were added at each of ${mostTries} tries`);
}

/** Nothing was answered, or nothing any more. */
export async function forgetItem(ctx: ServiceContext, attempt: Attempt, item: Item): Promise<void> {
  if ((await findEntry(ctx.db, item.id)) === null) return;
  await writing(ctx.db, async (tx) => {
    if (!(await isSameEnd(tx, attempt))) return;
    await takeOffHistogram(tx, item);
    await deleteEntry(tx, item.id);
    await savePairsOfItem(tx, item.id, ctx.similarity.method, []);
  });
}

async function saveProblem(ctx: ServiceContext, { attempt, item, candidateId, key }: CheckedItem, problem: DescribeProblem): Promise<void> {
  const nothing = { size: 0, isWhole: false, description: new Uint8Array(0), bins: [] };
  await writing(ctx.db, async (tx) => {
    if (!(await isSameEnd(tx, attempt))) return;
    await takeOffHistogram(tx, item);
    await saveEntry(tx, { ...key, ...nothing, itemId: item.id, attemptId: attempt.id, candidateId, problem }, ctx.now());
    await savePairsOfItem(tx, item.id, ctx.similarity.method, []);
  });
}

/**
 * Reports whether the pool was still the same when the answer was to be saved.
 * @param since when the answer came into the pool, if it is there: each pair is counted once, by the one of the two that came later
 */
async function tryItem(ctx: ServiceContext, checked: CheckedItem, described: Described, since: Date | null): Promise<boolean> {
  const { attempt, item, key, candidateId } = checked;
  const { size, isWhole, description } = described;
  const guests = [...(await knownGuests(ctx, key)), ...checked.proofs];
  const open = await readPool(ctx, key, guests, since === null ? null : item.id);
  const own: PoolEntry = { id: item.id, person: candidateId, isGuest: false, size, description };
  const pairs = open.pool.add(own);
  const found = keptPairs([...pairs, ...(await pairsWithSiblings(ctx, checked, own))]);
  const later = since === null ? new Set() : await listLaterAnswers(ctx.db, key, since);
  const bins = binsOf(pairs.filter(({ id, isGuest }) => !isGuest && !later.has(id)).map(({ surprise }) => surprise));
  const entry = { ...key, itemId: item.id, attemptId: attempt.id, candidateId, size, isWhole, description, bins, problem: null };
  return save(ctx, checked, { entry, since, found, open });
}

/** With the answers to interchangeable questions, by what is usual among those: what an honest answer to another question has in common with them is little. */
async function pairsWithSiblings(ctx: ServiceContext, { item, key }: CheckedItem, own: PoolEntry): Promise<readonly PoolPair[]> {
  const pairs: PoolPair[] = [];
  for (const questionId of await listSiblings(ctx.db, key.questionId, item.question.family)) {
    const { pool } = await readPool(ctx, { ...key, questionId }, [], null);
    pairs.push(...pool.add({ ...own, isGuest: true }));
  }
  return pairs;
}

/** A pool that somebody else saved first: nothing is written. */
class PoolChanged extends Error {}

async function save(
  ctx: ServiceContext,
  { attempt, item, key }: CheckedItem,
  { entry, since, found, open }: { entry: SimilarityEntry; since: Date | null; found: readonly PoolPair[]; open: OpenPool },
): Promise<boolean> {
  try {
    const summary = open.pool.summary();
    await writing(ctx.db, async (tx) => {
      if (!(await isSameEnd(tx, attempt))) return;
      if (!(await savePool(tx, key, { saves: open.saves, summary }))) throw new PoolChanged();
      await takeOffHistogram(tx, item);
      await saveHistogram(tx, key, withBins((await findHistogram(tx, key)) ?? [], entry.bins, 1));
      await saveEntry(tx, entry, since ?? ctx.now());
      const { questionId, language, method } = key;
      const pairs = found.map((pair) => {
        const { similarity, surprise } = pair;
        const id = newIdIn(ctx, 'similarPair');
        return { id, questionId, language, method, itemId: item.id, other: otherOf(pair), similarity, surprise, foundAt: ctx.now() };
      });
      await savePairsOfItem(tx, item.id, method, pairs);
    });
    return true;
  } catch (error) {
    if (error instanceof PoolChanged) return false;
    throw error;
  }
}

/** The histogram without the pairs that an answer added when it was checked before. */
async function takeOffHistogram(tx: Tx, item: Item): Promise<void> {
  const before = await findEntry(tx, item.id);
  if (before !== null) await saveHistogram(tx, before, withBins((await findHistogram(tx, before)) ?? [], before.bins, -1));
}
