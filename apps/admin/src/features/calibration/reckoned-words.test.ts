import type { QuestionFigures } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { curveSentence, exposureSentence, gapWords, stepSince, unsaidWords } from './reckoned-words.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const share = (value: number, half = 0.1) => ({ n: 30, value, low: value - half, high: value + half });
const index = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
const stretches = (...values: number[]): QuestionFigures['exposures'] =>
  values.map((value, index) => ({
    from: 30 * index + 1,
    to: 30 * index + 30,
    firstDay: `2026-0${index + 1}-01`,
    lastDay: `2026-0${index + 1}-20`,
    facility: share(value),
  }));

const gap = { gap: 0.243, low: 0.081, high: 0.4, n: 200, othersN: 210, isClear: true };

test('says what cannot be said, and why', () => {
  const known = { n: 200, restReliability: 0.7, drift: gap, languages: [], languageGaps: [] };
  expect(unsaidWords({ ...known, n: 20, restReliability: null })).toBeNull();
  expect(unsaidWords({ ...known, restReliability: 0.1 })).toContain('the rest of the forms tells too little of the people');
  expect(unsaidWords({ ...known, n: 60, drift: null })).toBe('Whether it drifts cannot be said yet: 60 of 100 answers.');
  expect(unsaidWords({ ...known, drift: null })).toContain('it takes first and latest answers to the same assessment');
  const languages = (['python', 'sql'] as const).map((language) => ({
    language,
    n: 9,
    facility: null,
    itemRest: { isKnown: false, n: 9, why: 'few' } as const,
  }));
  expect(unsaidWords({ ...known, languages })).toContain('it takes 20 answers in each of two');
  expect(unsaidWords({ ...known, languages, languageGaps: [{ ...gap, harder: 'python', easier: 'sql' }] })).toBeNull();
  expect(unsaidWords(known)).toBeNull();
});

test('says by how much it drifts, and which language is harder than which', () => {
  expect(gapWords('drifting', { drift: gap, languageGaps: [] }).map(plain)).toEqual([
    'At equal skill its latest 200 answers got 24 percentage points more than its first 210: 24 [8.1, 40.0] at 99.9 %.',
  ]);
  const languageGaps = [
    { ...gap, harder: 'python' as const, easier: 'javascript' as const },
    { ...gap, harder: 'python' as const, easier: 'typescript' as const, isClear: false },
  ];
  expect(gapWords('one_language_harder', { drift: null, languageGaps }).map(plain)).toEqual([
    'At equal skill 210 answers in Python got 24 percentage points less than 200 in JavaScript: −24 [−40.0, −8.1] at 99.9 %.',
  ]);
  expect(gapWords('too_hard', { drift: gap, languageGaps })).toEqual([]);
});

test('says what the weakest and the strongest got, also where the strong got less', () => {
  const fifths = [0.2, 0.3, 0.4, 0.5, 0.9].map((value) => share(value));
  expect(plain(curveSentence({ fifths, upperLower: index(0.612) }))).toBe(
    'The weakest fifth got 20 % of the points, the strongest 90 %. The strongest 27 % got 61 [51, 71] percentage points more than the weakest 27 %.',
  );
  expect(curveSentence({ fifths, upperLower: index(-0.3) })).toContain('got 30 [20, 40] percentage points less');
  expect(curveSentence({ fifths, upperLower: index(0.001) })).toContain('as much as the weakest');
  expect(curveSentence({ fifths: null, upperLower: index(0.4) })).toContain('takes 25 answers');
});

test('calls only that a change which intervals tell apart', () => {
  expect(plain(exposureSentence(stretches(0.4, 0.5, 0.55)))).toBe(
    '40 % of the points in its first 30 answers, 55 % in its last 30: no clear change.',
  );
  expect(exposureSentence(stretches(0.4, 0.5, 0.8))).toContain('easier than it was.');
  expect(exposureSentence(stretches(0.8, 0.5, 0.4))).toContain('harder than it was.');
  expect(exposureSentence([])).toContain('takes 50 answers');
});

test('marks the stretch in which the evidence of a leak begins', () => {
  const three = stretches(0.4, 0.5, 0.8);
  expect(['2025-12-24', '2026-02-05', '2026-02-25', '2026-12-24'].map((day) => stepSince(three, day))).toEqual([0, 1, 2, 3]);
});
