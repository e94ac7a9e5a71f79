import type { ComparedDashboard } from '@assay/core/analytics';
import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { againstFirst, comparedCsv, comparedLines, comparedRows, differenceWords, reckonedWords, sideWords } from './compared-words.ts';

const assessmentId = parseId('assessment', `asm_${'0'.repeat(26)}`);
const openingId = parseId('opening', `opn_${'0'.repeat(26)}`);
const first: ComparedDashboard = {
  side: { assessmentId, openingId: null, role: null, level: null, from: null, until: null },
  title: 'Quiz',
  openings: [{ openingId, title: 'Analyst', role: 'analyst', level: 'middle' }],
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

test('says of a difference which way it goes and how far, or that chance could do it', () => {
  expect(differenceWords({ value: 0.08, low: 0.04, high: 0.12 })).toBe('higher by 4 to 12 points');
  expect(differenceWords({ value: -0.08, low: -0.12, high: -0.041 })).toBe('lower by 4.1 to 12 points');
  expect(differenceWords({ value: 0.08, low: 0, high: 0.12 })).toBe('cannot be told from chance');
  expect(differenceWords({ value: -0.08, low: -0.2, high: 0 })).toBe('cannot be told from chance');
});

test('holds each side against the first in a sentence, or says why it cannot', () => {
  expect(againstFirst(first, 0)).toBeNull();
  expect(againstFirst(second, 1)).toBe('B against A: pass rate cannot be told from chance; mean score higher by 4 to 12 points.');
  expect(againstFirst({ ...second, differences: { isKnown: false, why: 'shares_people' } }, 2)).toMatch(
    /^C against A: some people may be on both/,
  );
  const nothing = { isKnown: true, passed: null, mean: null, confirmed: null } as const;
  expect(againstFirst({ ...second, differences: nothing }, 1)).toBe('B against A: a side has fewer than 5 finished.');
});

test('says which side is being reckoned, and compares nothing that never was', () => {
  expect(reckonedWords(first, 0)).toBeNull();
  expect(reckonedWords({ ...second, isBeingReckoned: true }, 1)).toMatch(/^B: What happened since 5 January 2026/);
  const never = { ...second, isBeingReckoned: true, asOf: null };
  expect(reckonedWords(never, 1)).toBe('B: It is being reckoned, and appears here by itself.');
  expect(againstFirst(never, 1)).toBeNull();
  expect(comparedLines([first, never])[0]?.cells).toEqual(['40', '–']);
});

test('names a side by its opening, or its role and level, and its days', () => {
  expect(sideWords(first)).toBe('Quiz: all openings, all days');
  expect(sideWords({ ...first, side: { ...first.side, openingId, from: '2026-01-05' } })).toBe('Quiz: Analyst, from 5 January 2026 on');
  expect(sideWords({ ...first, side: { ...first.side, role: 'analyst' } })).toBe('Quiz: role analyst, all days');
  expect(sideWords({ ...first, side: { ...first.side, role: 'analyst', level: 'senior' } })).toBe(
    'Quiz: role analyst, level senior, all days',
  );
});

test('draws, lists and takes along the same figures', () => {
  const sides = [first, { ...second, passed: null }];
  const lines = comparedLines(sides);
  expect(lines.find(({ label }) => label === 'Finished')?.cells).toEqual(['40', '40']);
  expect(lines[4]?.cells).toEqual(['', '+8 [+4, +12] points: higher by 4 to 12 points']);
  expect(comparedRows(sides).map(({ label, share }) => [label, share])).toEqual([
    ['A passed', 0.5],
    ['B passed', null],
    ['A mean score', 0.6],
    ['B mean score', 0.6],
  ]);
  expect(comparedLines([first, second])[2]?.cells).toEqual(['', '+10 [−10, +30] points: cannot be told from chance']);
  const [head, ...rows] = comparedCsv(sides);
  expect(rows.every((row) => row.length === head?.length)).toBe(true);
  expect(rows.find(([side, , figure]) => side === 'B' && figure === 'mean')?.slice(3)).toEqual([40, 0.6, 0.55, 0.65, 0.08, 0.04, 0.12]);
});
