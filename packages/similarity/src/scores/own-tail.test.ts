import { expect, test } from 'vitest';
import { surpriseToFlag } from './false-flags.ts';
import { bulkOf, type MeasuredSet } from './own-tail.ts';
import { honestTails, surpriseIn } from './surprise.ts';

/** A generator with a seed (Park and Miller 1988), and from it exponential and about normal numbers. */
function randomFrom(seed: number) {
  let state = seed;
  const uniform = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
  return { uniform, normal, exponential: () => -Math.log(1 - uniform()) };
}

type Random = ReturnType<typeof randomFrom>;

/** The log-odds of all pairs of so many honest answers to a question whose middle and scale are its own. */
function honestSet(random: Random, answers: number, middle: number, scale: number): Float64Array {
  return Float64Array.from({ length: (answers * (answers - 1)) / 2 }, () =>
    random.uniform() < 0.5 ? middle - random.exponential() : middle + scale * random.exponential(),
  );
}

/** A prior from two hundred questions with 25 answers each. */
const random = randomFrom(7);
const questions = Array.from({ length: 200 }, () => ({
  middle: -6 + 0.47 * random.normal(),
  scale: Math.exp(0.55 + 0.21 * random.normal()),
}));
const sets = questions.map(({ middle, scale }): MeasuredSet => {
  const all = honestSet(random, 25, middle, scale);
  return { all, honest: [...all], without: Array.from({ length: 25 }, (_, left) => all.filter((_, pair) => pair % 12 !== left % 12)) };
});
const tails = honestTails(new Map([[16, sets.flatMap(({ honest }) => [...honest])]]), sets);

/** Where one in a hundred honest pairs of a question is. */
const oneInAHundred = (middle: number, scale: number): number => middle + scale * Math.log(50);

test('learns from many answers where the honest pairs of a question lie', () => {
  const [middle, scale] = [-5, 2.2];
  const all = honestSet(random, 400, middle, scale);
  const known = surpriseIn(tails, 400, bulkOf(all));
  const unknown = surpriseIn(tails, 400);
  expect(known(oneInAHundred(middle, scale))).toBeCloseTo(2, 0);
  expect(Math.abs(known(oneInAHundred(middle, scale)) - 2)).toBeLessThan(Math.abs(unknown(oneInAHundred(middle, scale)) - 2));
});

test('keeps to the prior where there are few', () => {
  const all = honestSet(random, 20, -5, 2.2);
  expect(surpriseIn(tails, 20, bulkOf(all))(0)).toBe(surpriseIn(tails, 20)(0));
});

test('hardly moves for a tenth of copies', () => {
  const honest = honestSet(random, 200, -6, 1.6);
  const copies = honest.map((score, at) => (at % 10 === 0 ? 25 : score));
  const [clean, spoilt] = [honest, copies].map((all) => surpriseIn(tails, 200, bulkOf(all)));
  const score = oneInAHundred(-6, 1.6);
  expect((clean?.(score) ?? 0) - (spoilt?.(score) ?? 0)).toBeLessThan(0.6);
  expect(spoilt?.(25)).toBeGreaterThan(3);
});

test('does not let a set of copies say that nothing surprises', () => {
  const copies = new Float64Array(5_000).fill(25);
  expect(surpriseIn(tails, 100, bulkOf(copies))(25)).toBeGreaterThan(3);
});

test('a set without pairs has a bulk all the same', () => {
  expect(Number.isFinite(surpriseIn(tails, 1, bulkOf(new Float64Array(0)))(3))).toBe(true);
});

test.each([5, 20, 100])('of 1,000 honest attempts about %i are shown where so many are promised, whatever the question', (promised) => {
  let [attempts, shown] = [0, 0];
  for (let question = 0; question < 100; question += 1) {
    const answers = 80;
    const all = honestSet(random, answers, -6 + 0.47 * random.normal(), Math.exp(0.55 + 0.21 * random.normal()));
    const surprise = surpriseIn(tails, answers, bulkOf(all));
    const from = surpriseToFlag(promised, answers - 1);
    const flagged = new Set<number>();
    let pair = 0;
    for (let later = 1; later < answers; later += 1)
      for (let earlier = 0; earlier < later; earlier += 1) {
        if (surprise(all[pair] ?? 0) >= from) flagged.add(later).add(earlier);
        pair += 1;
      }
    attempts += answers;
    shown += flagged.size;
  }
  expect((1000 * shown) / attempts).toBeGreaterThan(promised * 0.3);
  expect((1000 * shown) / attempts).toBeLessThan(promised * 2);
});
