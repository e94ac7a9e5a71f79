import { expect, test } from 'vitest';
import { casesNote, reportNotes } from './own-report-words.ts';

const content = { score: null, sections: null, feedback: null, hasFilm: false, toReview: 0, leftOut: 0, lateEdits: null };

test('says nothing beside a score that is whole', () => {
  expect(reportNotes({ ...content, score: { points: 3, maxPoints: 4, percent: 75, equatedPercent: null } })).toEqual([]);
});

test('says what decides where it is not the points', () => {
  const score = { points: 3, maxPoints: 4, percent: 75, equatedPercent: 68.25 };
  expect(reportNotes({ ...content, score }).map((note) => note.replaceAll('\u00a0', ' '))).toEqual([
    '68.3 % is what decides: what your points would be had everybody had the same questions. It makes up for an easier or a harder draw.',
  ]);
});

test('says what waits for a person, what was left out, and whether late edits are in it', () => {
  expect(reportNotes({ ...content, toReview: 2, leftOut: 1, lateEdits: 'waiting' })).toEqual([
    '2 answers are still being read: their points come on top.',
    '1 question had a fault and was left out, which costs you nothing.',
    'Your late edits wait for a person: this is without them so far.',
  ]);
  expect(reportNotes({ ...content, score: { points: 0, maxPoints: 0, percent: 0, equatedPercent: null }, toReview: 1 })).toEqual([
    'There are no points yet.',
    '1 answer is still being read: its points come on top.',
  ]);
});

test('counts hidden cases by group, those of none without a name', () => {
  expect(
    casesNote([
      { name: 'basics', passed: 3, total: 3 },
      { name: null, passed: 1, total: 2 },
    ]),
  ).toBe('Hidden cases passed: basics 3 of 3, 1 of 2');
  expect(casesNote([])).toBe('');
});
