import { expect, test } from 'vitest';
import { differenceWords, stockWords, trainedSentence } from './training-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const result = { share: 0.4, settledShare: 0.8, by: 'reviews' as const, reviews: 2, criteria: [] };

test('says what was given for practice and what the answer was settled at', () => {
  expect(plain(trainedSentence(result))).toBe('You gave 40 %; it was settled at 80 % by 2 reviewers.');
  expect(plain(trainedSentence({ ...result, by: 'adjudication' }))).toMatch(/by a manager\.$/);
  expect([differenceWords(0), differenceWords(1), differenceWords(-0.5)]).toEqual(['same', '+1', '−0.5']);
  expect([stockWords({ left: 3, practised: 0 }), stockWords({ left: 0, practised: 2 })]).toEqual(['3 left', '0 left, 2 practised']);
});
