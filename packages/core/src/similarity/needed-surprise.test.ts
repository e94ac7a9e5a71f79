import { expect, test } from 'vitest';
import { expectedByChance, neededSurprise } from './needed-surprise.ts';

/** Uniform shares from a fixed seed (mulberry32). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('of a thousand honest attempts no more are flagged than the team expects, however many they are compared with', () => {
  const random = uniform(7);
  for (const [others, answers] of [
    [50, 1],
    [300, 3],
  ] as const) {
    const needed = neededSurprise({ falseFlagsPer1000: 20 }, { others, answers });
    let flagged = 0;
    const attempts = 20_000;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      // The largest of so many uniform surprises, drawn at once.
      const largest = -Math.log10(1 - random() ** (1 / (others * answers)));
      if (largest >= needed) flagged += 1;
    }
    expect((1000 * flagged) / attempts).toBeGreaterThan(16);
    expect((1000 * flagged) / attempts).toBeLessThan(23);
  }
});

test('more comparisons and fewer false flags ask for more, and nothing asks for less than nothing', () => {
  const needed = (falseFlagsPer1000: number, others: number, answers = 1) => neededSurprise({ falseFlagsPer1000 }, { others, answers });
  expect(needed(5, 100)).toBeCloseTo(Math.log10(20_000), 2);
  expect(needed(5, 100, 2)).toBeGreaterThan(needed(5, 100));
  expect(needed(1, 100)).toBeGreaterThan(needed(5, 100));
  expect(needed(100, 0, 0)).toBeCloseTo(1, 9);
});

test('what is expected by chance is the share of all that were compared', () => {
  expect(expectedByChance(4000, 3)).toBeCloseTo(4, 9);
  expect(expectedByChance(10, 0)).toBe(10);
});
