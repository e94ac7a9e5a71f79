import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharingSeen, weightIn, worthRange } from './points-sharing.ts';

const question = { id: 'joins', minutes: 12, difficulty: 4 };
const pool = { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5, named: [] };

test('a question weighs its minutes, its difficulty, or as much as any other', () => {
  expect(weightIn({ sharing: 'minutes', pool }, question)).toBe(12);
  expect(weightIn({ sharing: 'difficulty', pool }, question)).toBe(4);
  expect(weightIn({ sharing: 'alike', pool }, question)).toBeNull();
});

test('by hand a question weighs what was given to it, and what stands in as much as an average one', () => {
  const named = [
    { questionId: 'joins', weight: 5 },
    { questionId: 'windows', weight: 2 },
  ];
  const byHand = { sharing: 'hand' as const, pool: { ...pool, named } };
  expect(weightIn(byHand, question)).toBe(5);
  expect(weightIn(byHand, { ...question, id: 'another' })).toBe(3.5);
});

test('says between what and what a question can be worth beside those drawn with it', () => {
  const drawable = [
    { family: 'a', weight: 5 },
    { family: 'b', weight: 10 },
    { family: 'c', weight: 15 },
  ];
  // 5 beside 15, and 15 beside 5; 1 is what an average question is worth.
  expect(worthRange(drawable, 2)).toEqual({ least: 0.5, most: 1.5 });
  expect(worthRange(drawable, 3)).toEqual({ least: 0.5, most: 1.5 });
  expect(worthRange(drawable, 1)).toEqual({ least: 1, most: 1 });
  // Two of one family are never in one form: 5 and 15 stand beside 10 alone, and 10 beside 5.
  const siblings = drawable.map((one) => ({ ...one, family: one.weight === 10 ? 'b' : 'a' }));
  expect(worthRange(siblings, 2)).toEqual({ least: (2 * 5) / 15, most: (2 * 10) / 15 });
});

test('says nothing where nothing can be drawn, or all are alike', () => {
  expect(worthRange([], 2)).toBeNull();
  expect(worthRange([{ family: 'a', weight: null }], 1)).toBeNull();
});

test('no draw leaves the range', () => {
  const drawable = fc.array(fc.record({ family: fc.constantFrom('a', 'b', 'c', 'd', 'e'), weight: fc.integer({ min: 1, max: 90 }) }), {
    minLength: 5,
    maxLength: 9,
  });
  fc.assert(
    fc.property(drawable, fc.integer({ min: 1, max: 5 }), (questions, count) => {
      const form = [...new Map(questions.map((one) => [one.family, one])).values()].slice(0, count);
      if (form.length < count) return;
      const whole = form.reduce((sum, { weight }) => sum + weight, 0);
      const range = worthRange(questions, count);
      for (const { weight } of form) {
        expect((count * weight) / whole).toBeGreaterThanOrEqual((range?.least ?? Number.NaN) - 1e-9);
        expect((count * weight) / whole).toBeLessThanOrEqual((range?.most ?? Number.NaN) + 1e-9);
      }
    }),
  );
});

test('sees from points how they were shared', () => {
  const given = (...items: [weight: number, minutes: number, difficulty: number][]) =>
    sharingSeen(items.map(([weight, minutes, difficulty]) => ({ weight, question: { minutes, difficulty } })));
  expect(given([3, 10, 1], [3, 20, 4])).toBe('alike');
  expect(given([3.333333333, 10, 1], [6.666666667, 20, 4])).toBe('minutes');
  expect(given([2, 10, 1], [8, 20, 4])).toBe('difficulty');
  expect(given([2, 10, 1], [7, 20, 4])).toBe('other');
  // A section that is worth nothing, or holds one question, is shared alike.
  expect(given([0, 10, 1], [0, 20, 4])).toBe('alike');
  expect(given([4, 10, 1])).toBe('alike');
});
