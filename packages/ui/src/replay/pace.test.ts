import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';

const filmOf = (places: readonly number[], endsAtMs: number) => ({
  endsAtMs,
  steps: places.map((at) => ({ at, kind: 'leave' as const })),
  gaps: [],
});
const playing = { overMs: 5_000, asMs: 1_000 };

test('plays a long pause in a second, and leaves short ones as they are', () => {
  const pace = paceOf(filmOf([0, 4_000, 64_000, 65_000], 65_000), playing);
  expect(pace.idle).toEqual([{ from: 4_000, until: 64_000 }]);
  expect(pace.lengthMs).toBe(6_000);
  expect([0, 4_000, 34_000, 64_000, 65_000].map(pace.paced)).toEqual([0, 4_000, 4_500, 5_000, 6_000]);
});

test('shortens what comes before the first step and after the last', () => {
  expect(paceOf(filmOf([60_000], 120_000), playing).lengthMs).toBe(2_000);
});

test('has something to play of an empty film', () => {
  const pace = paceOf(filmOf([], 0), playing);
  expect(pace.lengthMs).toBe(0);
  expect(pace.at(pace.paced(0))).toBe(0);
});

test('leads back to where one was, and never backwards', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200_000), { maxLength: 30 }), fc.array(fc.nat(200_000), { minLength: 2 }), (gaps, asked) => {
      const pace = paceOf(
        filmOf(
          gaps.toSorted((a, b) => a - b),
          200_000,
        ),
        playing,
      );
      let before = -1;
      for (const at of asked.toSorted((a, b) => a - b)) {
        const paced = pace.paced(at);
        expect(pace.at(paced)).toBeCloseTo(at, 5);
        expect(paced).toBeGreaterThanOrEqual(before);
        before = paced;
      }
      expect(pace.paced(200_000)).toBeCloseTo(pace.lengthMs, 5);
    }),
  );
});
