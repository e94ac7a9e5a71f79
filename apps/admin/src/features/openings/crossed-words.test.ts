import { expect, test } from 'vitest';
import { crossedSentence } from './crossed-words.ts';

test('says how many crossed, and that nobody is decided about by itself', () => {
  expect(crossedSentence(1)).toBe(
    'The equated score of 1 person came to the other side of the floor after their decision, which stands until somebody decides anew.',
  );
  expect(crossedSentence(1200)).toContain('The equated scores of 1,200 people came');
});
