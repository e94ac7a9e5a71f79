import { isChange } from '@assay/core/attempts';
import type { EventStore } from '../recorder/environment.ts';
import { deliverLeftovers } from '../recorder/leftovers.ts';

/** `waiting`: edits of this browser that the server does not have yet. `isCleared`: nothing of the attempt is kept here any more. */
export type HandOver = { delivered: number; waiting: number; isCleared: boolean };

/**
 * After the end: hands in what this browser could not send before, then forgets the attempt here. What another tab holds is its to deliver, and
 * nothing is forgotten before it has.
 */
export async function handOver(env: Parameters<typeof deliverLeftovers>[0], clearDevice: () => Promise<void>): Promise<HandOver> {
  const { delivered, refused } = await deliverLeftovers(env, null);
  const waiting = await countWaiting(env.store);
  if (refused > 0 || waiting > 0) return { delivered, waiting, isCleared: false };
  const isCleared = await clearDevice().then(
    () => true,
    () => false,
  );
  return { delivered, waiting, isCleared };
}

async function countWaiting(store: EventStore): Promise<number> {
  let edits = 0;
  for (const session of await store.listSessions().catch(() => [])) {
    const { events } = await store.read(session).catch(() => ({ events: [] }));
    edits += events.filter(({ event, document }) => document !== null || isChange(event)).length;
  }
  return edits;
}
