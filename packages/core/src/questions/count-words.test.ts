import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each([
  ['', 0],
  ['  \n ', 0],
  ['One, two; three.', 3],
  ['It’s a well-known fact', 4],
  ['– 1,840 orders', 3],
  ['# Ein Satz\n\n- für Grüße', 4],
])('counts %j as %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
