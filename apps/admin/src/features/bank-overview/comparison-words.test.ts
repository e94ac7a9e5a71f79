import { expect, test } from 'vitest';
import { againstWords, groupWords } from './comparison-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const share = (value: number) => ({ n: 20, value, low: value - 0.1, high: value + 0.1 });

test.each([
  [0.7, 'better than elsewhere (50 % in all)'],
  [0.55, 'no clear difference (50 % in all)'],
  [0.3, 'worse than elsewhere (50 % in all)'],
])('holds a group that got %f against what the same questions gave', (value, words) => {
  expect(plain(againstWords({ share: share(value), expected: 0.5 }))).toBe(words);
});

test('tells nothing of fewer than five people', () => {
  expect(groupWords({ group: '', n: 4, share: null, expected: null })).toBe('no role named, 4 people; fewer than 5 people');
  expect(plain(groupWords({ group: 'analyst', n: 20, share: share(0.55), expected: 0.5 }))).toBe(
    'analyst, 20 people: 55 % [45 %, 65 %]; no clear difference (50 % in all)',
  );
});
