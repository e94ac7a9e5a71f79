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
