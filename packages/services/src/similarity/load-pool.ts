import { setImmediate } from 'node:timers/promises';
import type { ItemId } from '@assay/core/ids';
import { countPoolSaves, countStoredAnswers, findPool, listDescribedSolutions, listStoredAnswers, type PoolKey } from '@assay/db';
import { AnswerPool, model, type PoolEntry, printsIn } from '@assay/similarity';
import type { ServiceContext } from '../context.ts';
import type { OpenPool } from './similarity-desk.ts';

export const poolName = ({ questionId, language, method }: PoolKey): string => `${questionId} ${language} ${method}`;

/** What the team found published about a question, as guests of its pool. */
export const knownGuests = async (ctx: ServiceContext, key: PoolKey): Promise<readonly PoolEntry[]> =>
  (await listDescribedSolutions(ctx.db, key)).map(({ id, size, description }) => ({
    id,
    person: null,
    isGuest: true,
    size,
    stored: printsIn(description),
  }));

/** The pool as this process has it open, where the database says that it is still that one and all guests are in it. */
export async function openPool(ctx: ServiceContext, key: PoolKey, guests: readonly PoolEntry[]): Promise<OpenPool> {
  const open = ctx.similarity.pools.find(poolName(key));
  if (open !== null && guests.every(({ id }) => open.pool.has(id)) && open.saves === (await countPoolSaves(ctx.db, key))) {
    // Whoever was deleted meanwhile took their answers along.
    if (open.pool.answers === (await countStoredAnswers(ctx.db, key))) return open;
  }
  return readPool(ctx, key, guests, null);
}

/**
 * The pool as it is stored, without one answer. Where an answer is taken out that was part of it, everything is reckoned anew, since it may have been
 * the nearest of any other.
 */
export async function readPool(ctx: ServiceContext, key: PoolKey, guests: readonly PoolEntry[], without: ItemId | null): Promise<OpenPool> {
  const stored = await findPool(ctx.db, key);
  const answers = (await listStoredAnswers(ctx.db, key)).filter(({ itemId }) => itemId !== without);
  const entries = answers.map(
    ({ itemId, candidateId, size, description }): PoolEntry => ({
      id: itemId,
      person: candidateId,
      isGuest: false,
      size,
      stored: printsIn(description),
    }),
  );
  const pool = new AnswerPool(model, [...entries, ...guests], without === null ? (stored?.summary ?? null) : null);
  // A thousand answers take some seconds, and others want to be heard meanwhile.
  while (pool.reckonNext()) await setImmediate();
  return { pool, saves: stored?.saves ?? 0 };
}
