import type { ComparedDashboard, Difference } from '@assay/core/analytics';
import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import {
  againstFirst,
  comparedCsv,
  comparedLines,
  comparedRows,
  differenceWords,
  reckonedWords,
  rulesWords,
  sideWords,
} from './compared-words.ts';

const assessmentId = parseId('assessment', `asm_${'0'.repeat(26)}`);
const openingId = parseId('opening', `opn_${'0'.repeat(26)}`);
const first: ComparedDashboard = {
  side: { assessmentId, openingId: null, role: null, level: null, from: null, until: null },
  inSteps: null,
  title: 'Quiz',
  openings: [{ openingId, title: 'Analyst', role: 'analyst', level: 'middle' }],
  decidedBy: ['raw'],
  asOf: '2026-01-05T10:00:00.000Z',
  isBeingReckoned: false,
  finished: 40,
  passed: { n: 40, value: 0.5, low: 0.35, high: 0.65 },
  mean: { n: 40, value: 0.6, low: 0.55, high: 0.65 },
  reliability: { isKnown: true, n: 40, value: 0.8, low: null, high: null, standardError: 5 },
  medianTime: 0.7,
  funnel: [],
  confirmed: null,
  differences: null,
};
const second: ComparedDashboard = {
  ...first,
  differences: {
    isKnown: true,
    passed: { value: 0.1, low: -0.1, high: 0.3 },
    mean: { value: 0.08, low: 0.04, high: 0.12 },
    confirmed: null,
  },
};

test('says of a difference which way it goes and how far, where chance does not do it', () => {
  expect(differenceWords({ value: 0.08, low: 0.04, high: 0.12 }, 'B')).toBe('B is 4 to 12 points higher');
  expect(differenceWords({ value: -0.08, low: -0.12, high: -0.041 }, 'C')).toBe('C is 4.1 to 12 points lower');
  expect(differenceWords({ value: 0.06, low: 0.0001, high: 0.12 }, 'B')).toBe('B is up to 12 points higher');
  expect(differenceWords({ value: 0.005, low: 0.0001, high: 0.01 }, 'B')).toBe('B is up to 1 point higher');
  expect(differenceWords({ value: 0.04, low: 0.04, high: 0.04001 }, 'B')).toBe('B is about 4 points higher');
  expect(differenceWords({ value: 0.08, low: 0, high: 0.12 }, 'B')).toBeNull();
  expect(differenceWords({ value: -0.08, low: -0.2, high: 0 }, 'B')).toBeNull();
});

const share = (value: number) => ({ n: 40, value, low: value - 0.1, high: value + 0.1 });
const apart = (passed: Difference | null, mean: Difference | null = null, confirmed: Difference | null = null) =>
  ({ isKnown: true, passed, mean, confirmed }) as const;
const said = (side: ComparedDashboard, against: ComparedDashboard = first) =>
  againstFirst(side, 1, against).join(' ').replaceAll('\u00a0', ' ');

test('holds each side against the first in sentences with the figures in them', () => {
  expect(said(first)).toBe('');
  expect(said({ ...second, passed: share(0.6), mean: share(0.68) })).toBe(
    'A passes 50 % and B 60 %: with so few people that can be chance. The mean score is 60 % in A and 68 % in B. That is more than chance: B is 4 to 12 points higher.',
  );
  const slight = { value: 0.01, low: -0.02, high: 0.04 };
  expect(said({ ...second, passed: share(0.51), differences: apart(slight) })).toBe(
    'A passes 50 % and B 51 %: so small a difference can be chance.',
  );
  expect(said({ ...second, differences: apart(slight) })).toBe('A and B both pass 50 %.');
  expect(said({ ...second, differences: apart({ value: 0, low: -0.2, high: 0.2 }) })).toBe(
    'A and B both pass 50 %, but with so few people they may still differ.',
  );
  expect(said({ ...second, passed: share(0.503), differences: apart({ value: 0.003, low: 0.001, high: 0.005 }) })).toBe(
    'A passes 50 % and B 50.3 %. That is more than chance: B is 0.1 to 0.5 points higher.',
  );
  expect(
    said(
      { ...second, confirmed: share(0.3), differences: apart(null, null, { value: 0.2, low: 0.1, high: 0.3 }) },
      { ...first, confirmed: share(0.1) },
    ),
  ).toBe('Confirmed cases of similarity hold 10 % of A and 30 % of B. That is more than chance: B is 10 to 30 points higher.');
});

test('says nothing of copying where nobody did', () => {
  const nobody = { n: 40, value: 0, low: 0, high: 0.09 };
  const none = {
    ...second,
    confirmed: nobody,
    differences: apart({ value: 0, low: -0.02, high: 0.02 }, null, { value: 0, low: -0.1, high: 0.1 }),
  };
  expect(said(none, { ...first, confirmed: nobody })).toBe('A and B both pass 50 %.');
});

test('says why a side cannot be held against the first', () => {
  expect(said({ ...second, differences: { isKnown: false, why: 'shares_people' } })).toBe(
    'Some people may be in both A and B: how much of the difference is chance cannot be said.',
  );
  expect(said({ ...second, differences: apart(null) })).toBe('A or B has fewer than 5 finished, too few to compare.');
});

test('says of sides that decide by different scores that their pass rates are of different rules, wherever they stand', () => {
  const equated: ComparedDashboard = { ...second, decidedBy: ['equated'] };
  expect(rulesWords([first, equated])).toBe(
    'A decides by points, B by the equated score: pass rates and mean scores are then of different rules, and a difference may come from the rule alone.',
  );
  expect(rulesWords([first, second, { ...second, decidedBy: ['raw', 'equated'] }])).toMatch(
    /^A decides by points, B by points, C by points in some openings and the equated score in others: /,
  );
  expect(rulesWords([{ ...first, decidedBy: ['raw', 'equated'] }])).not.toBeNull();
  expect(rulesWords([{ ...first, decidedBy: ['equated'] }, equated])).toBeNull();
  expect(rulesWords([first, { ...second, decidedBy: [] }])).toBeNull();
  const lines = comparedLines([first, equated]);
  expect(lines.find(({ label }) => label === 'Decides by')?.cells).toEqual(['points', 'the equated score']);
  expect(lines[3]?.cells[1]).toBe('+10 [−10, +30] points: can be chance, by different rules');
  expect(comparedRows([first, equated]).map(({ notes }) => notes[1])).toEqual([
    ...['by points', 'by the equated score'],
    ...['by points', 'by the equated score'],
  ]);
  const [head = [], ...rows] = comparedCsv([first, equated]);
  const column = head.indexOf('decided_by');
  expect([...new Set(rows.map((row) => `${row[0]} ${row[column]}`))]).toEqual(['A raw', 'B equated']);
});

test('says nothing of the score that decides where it is the points everywhere', () => {
  expect(rulesWords([first, second])).toBeNull();
  expect(comparedLines([first, second]).map(({ label }) => label)).not.toContain('Decides by');
  expect(comparedRows([first, second]).every(({ notes }) => notes.length === 1)).toBe(true);
});

test('says which side is being reckoned, and compares nothing that never was', () => {
  expect(reckonedWords(first, 0)).toBeNull();
  expect(reckonedWords({ ...second, isBeingReckoned: true }, 1)).toMatch(/^B: What happened since 5 January 2026/);
  const never = { ...second, isBeingReckoned: true, asOf: null };
  expect(reckonedWords(never, 1)).toBe('B: It is being reckoned, and appears here by itself.');
  expect(said(never)).toBe('');
  expect(comparedLines([first, never])[0]?.cells).toEqual(['40', '–']);
});

test('names a side by its opening, or its role and level, and its days', () => {
  expect(sideWords(first)).toBe('Quiz: all openings, all days');
  expect(sideWords({ ...first, side: { ...first.side, openingId, from: '2026-01-05' } })).toBe('Quiz: Analyst, from 5 January 2026 on');
  expect(sideWords({ ...first, inSteps: { before: '2026-01-12' } })).toBe('Quiz: all openings, finished before 12 January 2026');
  expect(sideWords({ ...first, inSteps: { before: null } })).toBe('Quiz: all openings, nobody yet');
  expect(sideWords({ ...first, side: { ...first.side, role: 'analyst' } })).toBe('Quiz: role analyst, all days');
  expect(sideWords({ ...first, side: { ...first.side, role: 'analyst', level: 'senior' } })).toBe(
    'Quiz: role analyst, level senior, all days',
  );
});

test('draws, lists and takes along the same figures', () => {
  const sides = [first, { ...second, passed: null }];
  const lines = comparedLines(sides);
  expect(lines.find(({ label }) => label === 'Finished')?.cells).toEqual(['40', '40']);
  expect(lines[4]?.cells).toEqual(['', '+8 [+4, +12] points: more than chance']);
  expect(comparedRows(sides).map(({ label, share }) => [label, share])).toEqual([
    ['A passed', 0.5],
    ['B passed', null],
    ['A mean score', 0.6],
    ['B mean score', 0.6],
  ]);
  expect(comparedLines([first, second])[2]?.cells).toEqual(['', '+10 [−10, +30] points: can be chance']);
  const [head, ...rows] = comparedCsv(sides);
  expect(rows.every((row) => row.length === head?.length)).toBe(true);
  expect(rows.find(([side, , , figure]) => side === 'B' && figure === 'mean')?.slice(4)).toEqual([40, 0.6, 0.55, 0.65, 0.08, 0.04, 0.12]);
});
