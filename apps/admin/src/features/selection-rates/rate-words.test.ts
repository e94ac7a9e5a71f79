import type { GroupListCheck, GroupRate } from '@assay/core/selection-rates';
import { expect, test } from 'vitest';
import {
  asOfWords,
  chanceWords,
  comparisonWords,
  drawnRows,
  exactWords,
  fourFifthsWords,
  hiddenWords,
  leftOutWords,
  matchedWords,
  rateRows,
  ratesSentence,
} from './rate-words.ts';

const rate = (group: string, passed: number, n: number, changes: Partial<GroupRate> = {}): GroupRate => ({
  ...{ group, n, passed, rate: { n, value: passed / n, low: 0.2, high: 0.9 }, comparison: null, noComparison: 'highest' },
  ...{ toldAt: '2026-02-03T10:00:00.000Z', isOfFormerList: false, hasOtherFloors: false },
  ...changes,
});
const held = (ratio: number, high: number, p = 0.03): Partial<GroupRate> => ({
  comparison: { ratio, interval: { low: 0.3, high }, p },
  noComparison: null,
});
const best = rate('men', 20, 25);

test('says in a sentence how far the lowest rate is below the highest, and what chance would do', () => {
  const groups = [best, rate('women', 9, 22, held(0.51, 0.9)), rate('others', 8, 12, held(0.83, 1.1))];
  expect(ratesSentence({ groups, hiddenGroups: 0 })).toBe(
    '80\u00a0% of “men” reached the floor, 41\u00a0% of “women”: 0.51 of the highest rate. Were both groups alike, chance would make a difference as large in 3\u00a0% of cases.',
  );
});

test.each([
  [[], 2, /^Too few have finished/],
  [[], 0, /^Nobody of this list/],
  [[rate('men', 5, 10, { noComparison: 'alone' })], 1, /^Only “men” is large enough/],
  [[rate('men', 0, 10), rate('women', 0, 10, { noComparison: 'nobody_passed' })], 0, /^Nobody of these groups/],
  [[best, rate('women', 9, 22, { noComparison: 'other_floors' })], 0, /told by different floors/],
])('says why where nothing is compared: %#', (groups, hiddenGroups, words) => {
  expect(ratesSentence({ groups, hiddenGroups })).toMatch(words);
  expect(fourFifthsWords(groups)).toBeNull();
});

test('names the four fifths as a rule of thumb, and says when the interval leaves it open', () => {
  expect(fourFifthsWords([best, rate('women', 9, 22, held(0.51, 0.75))])).toMatch(/^“women” is below four fifths .* not a verdict\.$/);
  expect(fourFifthsWords([best, rate('women', 9, 22, held(0.51, 0.9))])).toMatch(/The interval reaches above it/);
  expect(fourFifthsWords([best, rate('women', 9, 22, held(0.9, 1.2))])).toMatch(/^No group is below four fifths .* not a verdict/);
});

test('figures, or why there are none', () => {
  expect(comparisonWords(rate('women', 9, 22, held(0.514, 0.9)))).toBe('0.51 [0.3, 0.9]');
  expect(comparisonWords(best)).toBe('the highest');
  expect([chanceWords(0.0004), chanceWords(0.012), chanceWords(0.47)]).toEqual(['less than 0.1\u00a0%', '1.2\u00a0%', '47\u00a0%']);
  expect(asOfWords(rate('a', 1, 10, { isOfFormerList: true, hasOtherFloors: true }))).toMatch(
    /2026, by the list before, a floor was moved since$/,
  );
  expect(hiddenWords(0)).toBeNull();
  expect(hiddenWords(1)).toMatch(/^1 group is not told: fewer than 10 of it finished/);
  expect([exactWords(0.0004), exactWords(0.0123)]).toEqual(['p < 0.001', 'p = 0.012']);
});

test('a bar is a group with all that its row of the table says, and there is none for a group without figures', () => {
  expect(drawnRows([])).toEqual([]);
  const rows = drawnRows([best, rate('women', 9, 22, held(0.514, 0.9)), rate('others', 0, 12, { noComparison: 'other_floors' })]);
  expect(rows.map(({ label, share, interval }) => [label, share, interval])).toEqual([
    ['men', 0.8, { low: 0.2, high: 0.9 }],
    ['women', 9 / 22, { low: 0.2, high: 0.9 }],
    ['others', 0, { low: 0.2, high: 0.9 }],
  ]);
  expect(rows.map(({ notes }) => notes[2])).toEqual([
    'the highest rate',
    'ratio 0.51 [0.3, 0.9] · p = 0.030',
    'ratio none: told by other floors',
  ]);
  expect(rows[1]?.words).toMatch(/^women: 9 of 22 · 41.% \[20.%, 90.%\] · ratio .* · as of .*2026$/);
});

test('groups whose names begin alike can be told apart in the picture', () => {
  const rows = drawnRows(['British, of Pakistani descent', 'British, of Bangladeshi descent', 'men'].map((group) => rate(group, 5, 10)));
  expect(rows.map(({ notes }) => notes[0])).toEqual(['British, of Pakistani descent', 'British, of Bangladeshi descent', '5 of 10']);
});

test('what is taken along has a column for each figure, and nothing of a person', () => {
  const [head, first, second] = rateRows({ name: 'Gender', groups: [best, rate('women', 9, 22, held(0.51, 0.9))] });
  expect(first).toEqual(['Gender', 'men', 25, 20, 0.8, 0.2, 0.9, null, null, null, null, 'highest', '2026-02-03T10:00:00.000Z', '']);
  expect(second?.slice(7, 12)).toEqual([0.51, 0.3, 0.9, 0.03, null]);
  expect(head).toHaveLength(14);
  const [, old] = rateRows({ name: 'Gender', groups: [{ ...best, isOfFormerList: true, hasOtherFloors: true }] });
  expect(old?.at(-1)).toBe('list_replaced floor_moved');
});

test('says of a checked list how much of it counts, and why the rest does not', () => {
  const check: GroupListCheck = {
    ...{ rows: 10, matchedRows: 4, faultyRows: 2, faults: [], repeatedRows: 1, repeats: [], unmatchedRows: 2, unmatched: [] },
    ...{ groups: [], replaces: false, seen: '' },
  };
  expect(matchedWords(check)).toBe('4 of 10 rows match a candidate of this assessment.');
  expect(leftOutWords(check)).toBe('Left out: 2 with faults, 1 with a code in two groups, 2 that do not match, 1 named twice.');
  expect(leftOutWords({ ...check, rows: 4, faultyRows: 0, repeatedRows: 0, unmatchedRows: 0 })).toBeNull();
});
