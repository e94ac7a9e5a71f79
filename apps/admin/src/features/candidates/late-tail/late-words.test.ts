import type { AttemptScore } from '@assay/core/candidates';
import { expect, test } from 'vitest';
import { arrivalSentence, coverSentence, decisionSentence, floorSentence, typedSentence } from './late-words.ts';

const closedAt = '2026-01-05T10:42:00.000Z';
const at = (minutes: number) => new Date(Date.parse(closedAt) + minutes * 60_000).toISOString();
const score = (percent: number, isAboveFloor: boolean | null): AttemptScore => ({
  points: percent / 10,
  maxPoints: 10,
  percent,
  deciding: { percent, of: 'raw', lacks: null },
  isAboveFloor,
  gradedAt: at(5),
  toReview: null,
});

test('says first how much arrived how long after the end', () => {
  expect(arrivalSentence({ edits: 14, firstReceivedAt: at(3), lastReceivedAt: at(3) }, closedAt)).toBe(
    '14 edits arrived 3 min after the end.',
  );
  expect(arrivalSentence({ edits: 1, firstReceivedAt: at(3), lastReceivedAt: at(3) }, closedAt)).toBe(
    '1 edit arrived 3 min after the end.',
  );
  expect(arrivalSentence({ edits: 14, firstReceivedAt: at(3), lastReceivedAt: at(130) }, closedAt)).toBe(
    '14 edits arrived between 3 min and 2 h 10 min after the end.',
  );
  expect(arrivalSentence({ edits: 0, firstReceivedAt: at(3), lastReceivedAt: at(3) }, closedAt)).toBe(
    'Part of the recording arrived 3 min after the end.',
  );
});

test('says when they were typed, and how many of them after the end', () => {
  const typed = (edits: number, editsAfterEnd: number) =>
    typedSentence({ edits, editsAfterEnd, typedFrom: at(-2), typedUntil: at(0.5) })?.replace(
      /^.* typed from \d\d:\d0:00 to \d\d:\d2:30 [^:]+: /,
      '',
    );
  expect(typed(14, 0)).toBe('all of them before the end.');
  expect(typed(14, 2)).toBe('12 before the end, 2 after it.');
  expect(typed(14, 14)).toBe('all of them after the end.');
  expect(typed(1, 0)).toBe('before the end.');
  expect(typed(1, 1)).toBe('after the end.');
  expect(typedSentence({ edits: 1, editsAfterEnd: 0, typedFrom: at(-2), typedUntil: at(-2) })).toMatch(/it was typed at \d\d:\d0:00 /);
  expect(typedSentence({ edits: 0, editsAfterEnd: 0, typedFrom: null, typedUntil: null })).toBeNull();
});

test('says whether the floor is crossed, and in which direction', () => {
  expect(floorSentence({ without: score(50, false), with: score(70, true) }, 60)).toBe(
    'They cross the floor of 60: with the late edits the score is above it, without them below.',
  );
  expect(floorSentence({ without: score(70, true), with: score(50, false) }, 60)).toBe(
    'They cross the floor of 60: without the late edits the score is above it, with them below.',
  );
  expect(floorSentence({ without: score(70, true), with: score(80, true) }, 60)).toBe('Both are above the floor of 60.');
  expect(floorSentence({ without: score(10, false), with: score(20, false) }, 60)).toBe('Both are below the floor of 60.');
  expect(floorSentence({ without: score(10, null), with: score(20, null) }, null)).toBe('This opening has no floor.');
  expect(floorSentence({ without: score(10, false), with: score(10, false) }, 60)).toBe('The score is the same either way.');
});

test('names who decided what', () => {
  const decision = { counts: false, reason: 'Typed after the end.', at: at(60), by: 'Olga Owner' };
  expect(decisionSentence(decision)).toMatch(/^Olga Owner decided that the late edits do not count, 5 January 2026, .+\.$/);
  expect(coverSentence({ edits: 14, decision })).toBe('The late edits do not count.');
  expect(coverSentence({ edits: 14, decision: { ...decision, counts: true } })).toBe('The late edits count.');
  expect(coverSentence({ edits: 14, decision: null })).toBe('Without 14 late edits, which wait for a decision.');
  expect(coverSentence(null)).toBeNull();
});
