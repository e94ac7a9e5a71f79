import { expect, test } from 'vitest';
import type { QuestionFlag } from './schema.ts';
import { worstQuestions } from './worst-questions.ts';

const measured = (r: number, ...flags: QuestionFlag[]) => ({
  asOf: '2026-01-05T10:00:00.000Z',
  n: 50,
  facility: { n: 50, value: 0.5, low: 0.4, high: 0.6 },
  itemRest: { isKnown: true as const, n: 50, r, low: r - 0.1, high: r + 0.1 },
  seconds: 60,
  flags,
});

test('what harms most comes first, and what nothing is said of is none of the worst', () => {
  const questions = [
    { questionId: 'easy', measured: measured(0.3, 'too_easy') },
    { questionId: 'sound', measured: measured(0.1) },
    { questionId: 'new', measured: null },
    { questionId: 'weak', measured: measured(0.05, 'does_not_discriminate') },
    { questionId: 'weaker', measured: measured(0.01, 'does_not_discriminate') },
    { questionId: 'weak-and-easy', measured: measured(0.09, 'does_not_discriminate', 'too_easy') },
    { questionId: 'upside-down', measured: measured(-0.4, 'negative') },
  ];
  const ids = (most: number) => worstQuestions(questions, most).map(({ questionId }) => questionId);
  expect(ids(10)).toEqual(['upside-down', 'weak-and-easy', 'weaker', 'weak', 'easy']);
  expect(ids(2)).toEqual(['upside-down', 'weak-and-easy']);
});
