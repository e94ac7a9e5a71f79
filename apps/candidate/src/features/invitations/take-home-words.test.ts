import { expect, test } from 'vitest';
import { takeHomeSentence } from './take-home-words.ts';

const hourMs = 3_600_000;

test.each([
  [120 * hourMs, 4, 'You have 5 days from opening the material; we expect about 4 hours of work.'],
  [180 * hourMs, 1, 'You have 7 days 12 h from opening the material; we expect about 1 hour of work.'],
  [36 * hourMs, null, 'You have 36 h from opening the material.'],
])('says the deadline of %i ms and %s hours of work in a sentence', (workingTimeMs, expectedHours, sentence) => {
  expect(takeHomeSentence({ workingTimeMs, expectedHours })).toBe(sentence);
});
