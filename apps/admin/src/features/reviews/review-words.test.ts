import { expect, test } from 'vitest';
import { eachWords, queueSentence, resultSentence, rubricPartSentence } from './review-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const outcome = { by: 'reviews' as const, reviews: 2, rubricShare: 0.5, rubricPart: 1, criteria: [], reason: '' };

test('says how much is left and about how long it takes', () => {
  expect(queueSentence({ left: 30, minutes: 75 })).toBe('30 left, about 75 minutes.');
  expect(queueSentence({ left: 1, minutes: 0.2 })).toBe('1 left, about 1 minute.');
  expect(queueSentence({ left: 100, minutes: 150 })).toBe('100 left, about 2.5 hours.');
  expect(queueSentence({ left: 0, minutes: 0 })).toBe('Nothing is left to score.');
  expect(eachWords({ minutesEach: 2, isMeasured: false })).toBe('2 min, assumed until you have scored three');
  expect(eachWords({ minutesEach: 2.5, isMeasured: true })).toBe('2.5 min, your median');
});

test('says what became of an answer, and of others only the mean', () => {
  expect(plain(resultSentence({ standing: 'agreed', share: 0.6, outcome: { ...outcome, reviews: 1 } }))).toBe('You gave 60 %.');
  expect(plain(resultSentence({ standing: 'agreed', share: 0.6, outcome }))).toBe('You gave 60 %. The mean of 2 reviews is 50 %.');
  expect(plain(resultSentence({ standing: 'waiting', share: 1, outcome: null }))).toMatch(/^You gave 100 %\. Others are still/);
  expect(plain(rubricPartSentence(0.3))).toMatch(/decide 30 % of/);
  expect(rubricPartSentence(0)).toMatch(/remark/);
});
