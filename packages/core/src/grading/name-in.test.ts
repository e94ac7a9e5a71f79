import { expect, test } from 'vitest';
import { nameIn } from './name-in.ts';

test.each([
  ['lateDeliveries', 'late_deliveries'],
  ['solve', 'solve'],
  ['parseURLPath', 'parse_url_path'],
  ['top10Words', 'top10_words'],
  ['already_snake', 'already_snake'],
  ['$rest', '_rest'],
  ['lambda', 'lambda_'],
  ['Range', 'range'],
])('writes %s as %s in Python', (name, inPython) => {
  expect(nameIn('python', name)).toBe(inPython);
});

test.each(['javascript', 'typescript'] as const)('leaves names as they are in %s', (language) => {
  expect(nameIn(language, 'lateDeliveries')).toBe('lateDeliveries');
});
