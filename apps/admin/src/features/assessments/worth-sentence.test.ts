import { expect, test } from 'vitest';
import { worthSentence } from './worth-sentence.ts';

const range = { least: 0.8, most: 1.4 };

test('says what one question is worth, and all of them', () => {
  expect(worthSentence({ sharing: 'minutes', count: 3, points: 5, range })).toBe(
    'One question is worth between 4 and 7 points by its minutes, all 3 together 15.',
  );
  expect(worthSentence({ sharing: 'difficulty', count: 1, points: 5, range: { least: 1, most: 1 } })).toBe(
    'One question is worth 5 points by its difficulty.',
  );
});

test('says nothing where all are alike, or nothing is known yet', () => {
  expect(worthSentence({ sharing: 'alike', count: 3, points: 5, range })).toBeNull();
  expect(worthSentence({ sharing: 'minutes', count: 3, points: undefined, range })).toBeNull();
  expect(worthSentence({ sharing: 'minutes', count: 3, points: 5, range: null })).toBeNull();
});
