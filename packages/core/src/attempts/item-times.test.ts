import { expect, test } from 'vitest';
import { parseId } from '../ids.ts';
import { itemTimes } from './item-times.ts';
import type { AttemptEvent } from './schema.ts';

const first = parseId('item', `itm_${'0'.repeat(25)}1`);
const second = parseId('item', `itm_${'0'.repeat(25)}2`);

type Happening = { kind: 'item' | 'run'; itemId: typeof first; clientAt: number } | { kind: 'leave' | 'return'; clientAt: number };

const recording = (...happenings: Happening[]): AttemptEvent[] =>
  happenings.map((happening, index) => {
    const stamp = { seq: index + 1, clientAt: happening.clientAt };
    if (happening.kind === 'item') return { ...stamp, kind: 'item', itemId: happening.itemId };
    if (happening.kind === 'run') return { ...stamp, kind: 'run', itemId: happening.itemId, input: 'samples' };
    return { ...stamp, kind: happening.kind };
  });

test('adds up the visits of an item and notes when it was run', () => {
  const times = itemTimes(
    recording(
      { kind: 'item', itemId: first, clientAt: 0 },
      { kind: 'run', itemId: first, clientAt: 20_000 },
      { kind: 'item', itemId: second, clientAt: 30_000 },
      { kind: 'item', itemId: first, clientAt: 35_000 },
      { kind: 'run', itemId: first, clientAt: 40_000 },
    ),
  );
  expect(times.get(first)).toEqual({ seconds: 35, secondsAtRun: [20, 35] });
  expect(times.get(second)).toEqual({ seconds: 5, secondsAtRun: [] });
});

test('leaves out time away, long gaps and a clock that jumps back', () => {
  const times = itemTimes(
    recording(
      { kind: 'item', itemId: first, clientAt: 0 },
      { kind: 'leave', clientAt: 10_000 },
      { kind: 'return', clientAt: 100_000 },
      { kind: 'run', itemId: first, clientAt: 105_000 },
      { kind: 'run', itemId: first, clientAt: 5_000_000 },
      { kind: 'run', itemId: first, clientAt: 1_000 },
    ),
  );
  expect(times.get(first)?.seconds).toBe(15);
});

test('leaves out breaks, also where the page said nothing of them', () => {
  const events = recording(
    { kind: 'item', itemId: first, clientAt: 0 },
    { kind: 'run', itemId: first, clientAt: 20_000 },
    { kind: 'run', itemId: first, clientAt: 200_000 },
  );
  expect(itemTimes(events).get(first)?.seconds).toBe(200);
  expect(itemTimes(events, [{ fromMs: 30_000, untilMs: 190_000 }]).get(first)).toEqual({ seconds: 40, secondsAtRun: [20, 40] });
  // One that lasted longer than the longest gap, and one elsewhere.
  const late = recording({ kind: 'item', itemId: first, clientAt: 0 }, { kind: 'run', itemId: first, clientAt: 3_600_000 });
  expect(itemTimes(late, [{ fromMs: 60_000, untilMs: 3_590_000 }]).get(first)?.seconds).toBe(70);
  expect(itemTimes(late, [{ fromMs: 9_000_000, untilMs: 9_100_000 }]).get(first)?.seconds).toBe(0);
});

test('the last item is on the screen until the end, unless the page was left or the end was long after', () => {
  const events = recording({ kind: 'item', itemId: first, clientAt: 0 }, { kind: 'run', itemId: first, clientAt: 20_000 });
  expect(itemTimes(events, [], 80_000).get(first)?.seconds).toBe(80);
  expect(itemTimes(events, [{ fromMs: 30_000, untilMs: 70_000 }], 80_000).get(first)?.seconds).toBe(40);
  expect(itemTimes(events, [], 10_000).get(first)?.seconds).toBe(20);
  expect(itemTimes(events, [], 3_600_000).get(first)?.seconds).toBe(20);
  const left = recording({ kind: 'item', itemId: first, clientAt: 0 }, { kind: 'leave', clientAt: 20_000 });
  expect(itemTimes(left, [], 80_000).get(first)?.seconds).toBe(20);
});
