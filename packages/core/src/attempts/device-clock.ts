import type { AttemptEvent } from './schema.ts';

/**
 * How far the server's clock is ahead of a device's, in milliseconds, from batches that came promptly: the smallest distance between the last
 * event of a batch and its arrival, since no batch arrives before it was typed. Good to about the time that a batch waits before it is sent.
 * Null without a batch: late ones must not be asked, their way took hours.
 */
export function serverAheadMs(batches: readonly { receivedAt: Date; events: readonly Pick<AttemptEvent, 'clientAt'>[] }[]): number | null {
  let smallest: number | null = null;
  for (const { receivedAt, events } of batches) {
    const last = events.at(-1);
    if (last === undefined) continue;
    const aheadMs = receivedAt.getTime() - last.clientAt;
    if (smallest === null || aheadMs < smallest) smallest = aheadMs;
  }
  return smallest;
}
