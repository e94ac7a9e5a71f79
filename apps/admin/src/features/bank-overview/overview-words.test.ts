import type { BankOverview, MeasuredInBank } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { cellWords, coverageSentence, leadOf, missingWords, pointsOf, stockNote, toneOf } from './overview-words.ts';

const measured = (changes: Partial<MeasuredInBank> = {}): MeasuredInBank => ({
  ...{ asOf: '2026-01-05T10:00:00.000Z', n: 40, seconds: null, flags: [] },
  facility: { n: 40, value: 0.4, low: 0.3, high: 0.5 },
  itemRest: { isKnown: true, n: 40, r: 0.3, low: 0.1, high: 0.5 },
  ...changes,
});
const question = (questionId: string, own: MeasuredInBank | null, state: 'live' | 'resting' = 'live') => ({
  ...{ questionId, title: questionId, state, difficulty: 2, measured: own },
});
const same = measured({ itemRest: { isKnown: false, n: 40, why: 'same_score' } });
const questions: BankOverview['questions'] = [
  question('sound', measured()),
  question('a b/c', measured({ flags: ['negative'] })),
  question('same', same),
  question('new', null),
  question('rests', measured({ flags: ['too_easy'] }), 'resting'),
];

test('says how much of the bank is measured and pointed out', () => {
  expect(leadOf({ questions })).toBe('4 live questions, 3 of them with 30 answers or more; 1 is pointed out.');
  expect(leadOf({ questions: [] })).toBe('0 live questions, 0 of them with 30 answers or more; nothing is pointed out.');
});

test('places what has both figures, and says why others are missing', () => {
  const points = pointsOf(questions);
  expect(points.map(({ id, tone, href }) => [id, tone, href])).toEqual([
    ['sound', 'good', '/questions/sound'],
    ['a b/c', 'bad', '/questions/a%20b%2Fc'],
    ['rests', 'amber', '/questions/rests'],
  ]);
  expect(missingWords(questions, points.length)).toBe(
    'Not on the map: 1 because everybody got the same there or in the rest, 1 because too few have answered.',
  );
  expect(missingWords([], 0)).toBeNull();
});

test('is grey of fewer than thirty answers, whatever is said of it', () => {
  expect(toneOf({ n: 29, flags: ['negative'] })).toBe('grey');
});

test('names an empty cell, and how long what is there lasts', () => {
  const cell = (live: number, outlook: Parameters<typeof cellWords>[1]['outlook']) => ({ difficulty: 2, live, outlook });
  const lasts = (weeks: number | null) => ({ kind: 'lasts' as const, weeks, soonest: weeks, latest: weeks });
  expect(cellWords('SQL', cell(0, null))).toBe('SQL, difficulty 2: no question');
  expect(cellWords('SQL', cell(3, lasts(12)))).toBe('SQL, difficulty 2: 3 live questions; stock: 12 weeks');
  expect(cellWords('SQL', cell(1, lasts(null)))).toContain('over 2 years');
  expect(cellWords('SQL', cell(1, null))).toContain('no assessment draws from them');
  expect(cellWords('SQL', cell(1, { kind: 'unknown' }))).toContain('not enough attempts yet');
  expect(stockNote(lasts(12))).toEqual({ long: '12 weeks', short: '12 wk' });
  expect(coverageSentence([{ skill: 'SQL', cells: [cell(0, null), cell(2, lasts(0)), cell(2, lasts(30))] }])).toBe(
    '1 of 3 combinations of skill and difficulty have no live question; in 1 the stock lasts less than 8 weeks.',
  );
});
