import type { QuestionFigures } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { curveSentence, exposureSentence, stepSince, unsaidWords } from './reckoned-words.ts';

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

test('says what cannot be said, and why', () => {
  expect(unsaidWords({ n: 20, restReliability: null })).toBeNull();
  expect(unsaidWords({ n: 200, restReliability: 0.1 })).toContain('the rest of the forms tells too little of the people');
  expect(unsaidWords({ n: 60, restReliability: 0.7 })).toBe('Whether it drifts cannot be said yet: 60 of 100 answers.');
  expect(unsaidWords({ n: 100, restReliability: 0.7 })).toBeNull();
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
