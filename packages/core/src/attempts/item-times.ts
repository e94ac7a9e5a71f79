import type { ItemId } from '../ids.ts';
import type { AttemptEvent } from './schema.ts';

export type ItemTimes = {
  seconds: number;
  /** Seconds spent on the item before each of its runs was asked for, in order. */
  secondsAtRun: readonly number[];
};

/** A stretch in which the clock stood still, on the same clock as the events' `clientAt`. */
export type Pause = { fromMs: number; untilMs: number };

/** A gap without any event that is longer than this counts as away: nobody looks at an item for ten minutes without moving. */
const longestGapMs = 10 * 60_000;

/**
 * Time per item from the recording: from the moment it is shown until another one is, without the time that the page was left, without breaks
 * and without long gaps; the last one until `untilMs`, where the end is known. Built from differences of one clock, so a clock that is hours off does no harm; one that jumps back adds nothing.
 */
export function itemTimes(
  events: readonly AttemptEvent[],
  pauses: readonly Pause[] = [],
  untilMs: number | null = null,
): ReadonlyMap<ItemId, ItemTimes> {
  const times = new Map<ItemId, { ms: number; runs: number[] }>();
  let shown: ItemId | null = null;
  let isAway = false;
  let previousAt: number | null = null;
  const goTo = (at: number) => {
    const gapMs = previousAt === null ? 0 : at - previousAt - pausedMs(pauses, previousAt, at);
    previousAt = at;
    const entry = shown === null ? undefined : times.get(shown);
    if (entry !== undefined && !isAway && gapMs > 0 && gapMs <= longestGapMs) entry.ms += gapMs;
  };
  for (const event of events) {
    goTo(event.clientAt);
    if (event.kind === 'leave') isAway = true;
    else if (event.kind === 'return') isAway = false;
    else if (event.kind === 'item') {
      shown = event.itemId;
      if (!times.has(shown)) times.set(shown, { ms: 0, runs: [] });
    } else if (event.kind === 'run') times.get(event.itemId)?.runs.push(times.get(event.itemId)?.ms ?? 0);
  }
  if (untilMs !== null) goTo(untilMs);
  return new Map(
    [...times].map(([itemId, { ms, runs }]) => [itemId, { seconds: ms / 1000, secondsAtRun: runs.map((runMs) => runMs / 1000) }]),
  );
}

const pausedMs = (pauses: readonly Pause[], from: number, until: number): number =>
  pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(until, pause.untilMs) - Math.max(from, pause.fromMs)), 0);
