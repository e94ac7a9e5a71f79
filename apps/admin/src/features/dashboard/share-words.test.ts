import { expect, test } from 'vitest';
import { hardestFirst, leftOutNotes, sharesSentence } from './share-words.ts';

const named = (name: string, value: number, half: number) => ({ name, share: { n: 38, value, low: value - half, high: value + half } });

test('the hardest and the easiest are named only where their intervals are apart', () => {
  expect(sharesSentence([named('Code', 0.8, 0.1), named('Queries', 0.4, 0.1)]).replaceAll('\u00a0', ' ')).toBe(
    '“Queries” is hardest (40 % of the points), “Code” easiest (80 %).',
  );
  expect(sharesSentence([named('Queries', 0.4, 0.2), named('Code', 0.8, 0.2)])).toBe(
    'None stands out: the interval of the hardest reaches that of the easiest.',
  );
});

test('one alone is compared with nothing', () => {
  expect(sharesSentence([named('sql', 0.4, 0.1)]).replaceAll('\u00a0', ' ')).toBe('sql: 40 % of the points on average.');
});

test('the hardest comes first, and what is not drawn is said', () => {
  expect(hardestFirst([named('b', 0.8, 0), named('a', 0.4, 0)]).map(({ name }) => name)).toEqual(['a', 'b']);
  expect(leftOutNotes(12)).toEqual([]);
  expect(leftOutNotes(28)).toEqual(['The 12 hardest are drawn; the table has all 28.']);
});
