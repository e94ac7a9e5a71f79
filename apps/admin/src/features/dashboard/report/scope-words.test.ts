import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { leftOutWords, scopeWords } from './scope-words.ts';

const openingId = parseId('opening', `opn_${'0'.repeat(26)}`);
const other = parseId('opening', `opn_${'1'.repeat(26)}`);
const opening = {
  openingId,
  title: 'Analyst',
  role: '',
  level: '',
  interviewsPerWeek: null,
  floorPercent: null,
  floorReason: '',
  decidingScore: 'raw',
} as const;
const all = { openingId: null, from: null, until: null, population: 'counted' } as const;

test('says which openings and days the figures are of', () => {
  const openings = [opening, { ...opening, openingId: other, title: 'Engineer' }];
  expect(scopeWords({ openings, scope: all })).toBe('All 2 openings, all days');
  expect(scopeWords({ openings, scope: { ...all, openingId: other, from: '2026-01-05' } })).toBe('Engineer, from 5 January 2026 on');
  expect(scopeWords({ openings: [opening], scope: { ...all, from: '2026-01-05', until: '2026-02-01' } })).toBe(
    'Analyst, 5 January to 1 February 2026',
  );
  expect(scopeWords({ openings: [], scope: { ...all, until: '2026-02-01' } })).toBe('All 0 openings, until 1 February 2026');
});

test('says who is left out, who is counted after all, and who never counts', () => {
  const leftOut = { void: 2, confirmed: 1, waived: 1 };
  expect(leftOutWords({ scope: all, leftOut })).toEqual([
    'Left out: 2 void attempts, 1 attempt in a confirmed case of similarity.',
    '1 invited kept an earlier score and is not counted.',
    expect.stringMatching(/^Trials, previews and practice never count/),
  ]);
  const none = { void: 0, confirmed: 0, waived: 0 };
  expect(leftOutWords({ scope: all, leftOut: none })[0]).toMatch(/^Nobody is left out/);
  expect(leftOutWords({ scope: { ...all, population: 'all' }, leftOut: none })[0]).toMatch(/are counted, too\.$/);
});
