import { expect, test } from 'vitest';
import { answeredSentence, ratingRow, ratingSentence, ratingsOf } from './survey-words.ts';

const fair = { question: 'fair' as const, counts: [1, 0, 2, 7, 10] as const, mean: 4.25 };
const survey = { n: 20, answered: { n: 38, value: 20 / 38, low: 0.37, high: 0.68 }, questions: [fair], comments: [] };

test('says how many answered, and of too few no more than that', () => {
  expect(answeredSentence(survey).replaceAll('\u00a0', ' ')).toBe('20 of 38 who finished said what they thought: 53 % [37 %, 68 %].');
  expect(answeredSentence({ ...survey, n: 4, questions: [] })).toContain('What they said is shown from 5 answers on.');
});

test('an average is said with the word that lies nearest to it', () => {
  expect(ratingSentence(fair)).toBe('4.3 of 5 on average, which is “mostly” (20 answers).');
  expect(ratingSentence({ ...fair, counts: [5, 0, 0, 0, 0], mean: 1 })).toContain('“not at all”');
});

test('ratings stand from the best to the worst, as a share of the answers to their question', () => {
  expect(ratingsOf(fair).map(({ rating, count, share }) => [rating, count, share])).toEqual([
    [5, 10, 0.5],
    [4, 7, 0.35],
    [3, 2, 0.1],
    [2, 0, 0],
    [1, 1, 0.05],
  ]);
  const [best] = ratingsOf(fair);
  expect(best === undefined ? '' : ratingRow(best).words.replaceAll('\u00a0', ' ')).toBe('Completely, 5 of 5: 10 answers, 50 %');
});
