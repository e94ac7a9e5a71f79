import type { AttemptScore } from '@assay/core/candidates';
import { expect, test } from 'vitest';
import { activitySentence, itemSentence, scoreSentence } from './score-words.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const score: AttemptScore = {
  ...{ points: 13.5, maxPoints: 18, percent: 75, deciding: { percent: 75, of: 'raw', lacks: null } },
  ...{ isAboveFloor: true, gradedAt: '2026-01-05T10:00:00.000Z', toReview: null },
};

test('holds the score against the floor in one sentence', () => {
  expect(plain(scoreSentence(score, 60))).toBe('13.5 of 18 points, 75 %: above the floor of 60.');
  expect(plain(scoreSentence({ ...score, isAboveFloor: false }, 80))).toBe('13.5 of 18 points, 75 %: below the floor of 80.');
  expect(plain(scoreSentence({ ...score, isAboveFloor: null }, null))).toBe('13.5 of 18 points, 75 %. This opening has no floor.');
});

test('names the equated score where that is what the floor is held against', () => {
  const equated = { ...score, deciding: { percent: 57.04, of: 'equated' as const, lacks: null }, isAboveFloor: false };
  expect(plain(scoreSentence(equated, 60))).toBe('13.5 of 18 points, 75 %. What decides is 57 % equated, below the floor of 60.');
});

test('says what waits for a person, and holds no floor against half a score', () => {
  const one = { items: 1, points: 10 };
  expect(plain(scoreSentence({ ...score, isAboveFloor: null, toReview: one }, 60))).toBe(
    '13.5 of 18 points so far; 1 answer worth 10 points is to be reviewed by a person.',
  );
  expect(plain(scoreSentence({ ...score, maxPoints: 0, isAboveFloor: null, toReview: { items: 2, points: 20 } }, 60))).toBe(
    'No points yet: 2 answers worth 20 points are to be reviewed by a person.',
  );
  expect(itemSentence({ grade: { kind: 'to_review', share: 0 }, weight: 10, counts: true, isPilot: false })).toBe(
    'To be reviewed by a person, for 10 points.',
  );
});

test('says how a share became points, and when it became none', () => {
  const grade = { kind: 'code', share: 2 / 3, groups: [], cases: [] } as const;
  expect(plain(itemSentence({ grade: { ...grade, groups: [], cases: [] }, weight: 3, counts: true, isPilot: false }))).toBe(
    '66.7 % → 2 of 3 points',
  );
  expect(plain(itemSentence({ grade: { kind: 'unanswered', share: 0 }, weight: 1, counts: true, isPilot: false }))).toBe(
    '0 % → 0 of 1 point',
  );
  expect(plain(itemSentence({ grade: { kind: 'unanswered', share: 0 }, weight: 1, counts: false, isPilot: false }))).toBe(
    '0 %, not counted',
  );
  const pilot = { grade: { kind: 'unanswered', share: 0 }, weight: 1, counts: false, isPilot: true } as const;
  expect(plain(itemSentence(pilot))).toBe('0 %; a pilot, so it does not count');
  expect(itemSentence({ grade: null, weight: 1, counts: true, isPilot: false })).toBeNull();
});

test('tells activity as counts', () => {
  expect(activitySentence({ edits: 312, pastes: 2, pastedCharacters: 340, timesLeft: 1 })).toBe(
    '312 edits, 2 pastes (340 characters), left the page 1 time.',
  );
  expect(activitySentence({ edits: 0, pastes: 0, pastedCharacters: 0, timesLeft: 0 })).toBe('0 edits, no pastes, never left the page.');
});
