import { setImmediate } from 'node:timers/promises';
import type { ItemId } from '@assay/core/ids';
import { findPool, listDescribedSolutions, listStoredAnswers, type PoolKey } from '@assay/db';
import { AnswerPool, model, type PoolEntry } from '@assay/similarity';
import type { ServiceContext } from '../context.ts';

export const poolName = ({ questionId, language, method }: PoolKey): string => `${questionId} ${language} ${method}`;

/** What the team found published about a question, as guests of its pool. */
export const knownGuests = async (ctx: ServiceContext, key: PoolKey): Promise<readonly PoolEntry[]> =>
  (await listDescribedSolutions(ctx.db, key)).map(({ id, size, description }) => ({
    id,
    person: null,
    isGuest: true,
    size,
    description,
  }));

/** `saves`: as of `savePool`. */
export type OpenPool = { pool: AnswerPool; saves: number };

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
      description,
    }),
  );
  const pool = new AnswerPool(model, [...entries, ...guests], without === null ? (stored?.summary ?? null) : null);
  // A thousand answers take some seconds, and others want to be heard meanwhile.
  while (pool.reckonNext()) await setImmediate();
  return { pool, saves: stored?.saves ?? 0 };
}
