import { expect, test } from 'vitest';
import { progressWords } from './progress-words.ts';

test.each([
  [null, 'Running'],
  [0, 'Running'],
  [1, 'Next in line'],
  [2, '1 run is ahead of yours'],
  [3, '2 runs are ahead of yours'],
])('says at place %s: %s', (position, words) => {
  expect(progressWords({ kind: 'waiting', position })).toBe(words);
});
