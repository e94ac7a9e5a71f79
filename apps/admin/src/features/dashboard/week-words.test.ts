import type { ChangeMark } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { changesByDay, changesIn, changeWords, shortDay, weekMarks, weeksSentence } from './week-words.ts';

const change = (changes: Partial<ChangeMark>): ChangeMark => ({
  day: '2026-01-12',
  kind: 'questions',
  openingTitle: null,
  came: [],
  went: [],
  ...changes,
});
const weeks = [
  { monday: '2026-01-05', weeks: 1, n: 20, passed: { n: 20, value: 0.6, low: 0.39, high: 0.78 } },
  { monday: '2026-01-12', weeks: 1, n: 3, passed: null },
  { monday: '2026-01-19', weeks: 1, n: 0, passed: null },
];

test('a week says how many passed, or why it says nothing', () => {
  expect(weekMarks(weeks, true).map(({ words }) => words.replaceAll('\u00a0', ' '))).toEqual([
    'Week of 5 January 2026: 12 of 20 passed, 60 % [39 %, 78 %]',
    'Week of 12 January 2026: 3 finished, too few for a share',
    'Week of 19 January 2026: nobody finished',
  ]);
  const unknown = [{ monday: '2026-01-05', weeks: 1, n: 8, passed: null }];
  expect(weekMarks(unknown, false)[0]?.words).toContain('8 finished, and there is no line');
  expect(weekMarks(unknown, true)[0]?.words).toContain('8 finished, and too few have a score yet');
});

test('the sentence is of the last week that is known, and counts those that are not', () => {
  expect(weeksSentence(weeks, true)).toBe('In the week of 5 January 2026, 12 of 20 passed. 2 weeks have too few to say.');
  expect(weeksSentence(weeks.slice(1), true)).toBe('No week has 5 attempts with a score yet: with fewer, a share would be a person.');
  expect(weeksSentence(weeks.slice(1), false)).toBe(
    'There is no line to hold attempts against: set a floor for each opening to see who passes.',
  );
});

test('some weeks at a time are told as what they are', () => {
  const months = weeks.map((week) => ({ ...week, weeks: 4 }));
  expect(weekMarks(months, true)[1]?.words).toBe('4 weeks from 12 January 2026: 3 finished, too few for a share');
  expect(weeksSentence(months, true)).toBe(
    'In the 4 weeks from 5 January 2026, 12 of 20 passed. 2 stretches of 4 weeks have too few to say.',
  );
  expect(weeksSentence(months.slice(1), true)).toMatch(/^No stretch of 4 weeks has 5 attempts with a score yet/);
  const changes = changesByDay([change({ day: '2026-02-01', kind: 'rules' })]);
  expect(changesIn({ monday: '2026-01-05', weeks: 4 }, changes)).toBe('1 February 2026: rules changed');
});

test('a change says what came and went, or from what to what', () => {
  expect(changeWords(change({ came: ['Late deliveries'], went: ['Open faults', 'Rate limiter'] }))).toBe(
    'questions changed: came Late deliveries; went Open faults, Rate limiter',
  );
  expect(changeWords(change({ kind: 'line', went: ['60'], came: ['70'], openingTitle: 'Data analyst' }))).toBe(
    'line moved from 60 to 70 (Data analyst)',
  );
  expect(changeWords(change({ kind: 'line', came: ['70'] }))).toBe('line moved to 70');
  expect(changeWords(change({ kind: 'rules' }))).toBe('rules changed');
  expect(changeWords(change({ came: ['A', 'B', 'C', 'D', 'E', 'F'] }))).toBe('questions changed: came A, B, C and 3 more');
  expect(changeWords(change({ went: ['A', 'B', 'C', 'D'] }))).toBe('questions changed: went A, B, C, D');
});

test('changes of one day are one mark, in the order of their days', () => {
  const marks = changesByDay([
    change({ kind: 'rules', day: '2026-02-01' }),
    change({ kind: 'line', came: ['70'] }),
    change({ kind: 'time' }),
  ]);
  expect(marks).toEqual([
    { day: '2026-01-12', words: '12 January 2026: line moved to 70; working time changed' },
    { day: '2026-02-01', words: '1 February 2026: rules changed' },
  ]);
});

test('a change stands in the row of its week, Sunday included and the next Monday not', () => {
  const changes = changesByDay(['2026-01-05', '2026-01-11', '2026-01-12'].map((day) => change({ day, kind: 'rules' })));
  expect(changesIn({ monday: '2026-01-05', weeks: 1 }, changes)).toBe('5 January 2026: rules changed; 11 January 2026: rules changed');
  expect(changesIn({ monday: '2026-01-19', weeks: 1 }, changes)).toBe('');
  expect(shortDay('2026-01-05')).toBe('5 Jan');
});
