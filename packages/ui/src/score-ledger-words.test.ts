import type { ExplainedItem } from '@assay/core/grading';
import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { floorWords, itemWords, leftOutWords, partWords, sectionWords } from './score-ledger-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const item: ExplainedItem = {
  ...{ itemId: parseId('item', 'itm_00000000000000000000000001'), position: 1, title: 'Doubling', weight: 3, leftOut: null },
  ...{ gradedByVersion: null, standing: 'counted', isAnswered: true, share: 0.5, points: 1.5, maxPoints: 3 },
  parts: [{ by: 'machine', share: 0.5, points: 1.5, maxPoints: 3 }],
};

test('says what decided an answer, and leaves it to its parts where there are two', () => {
  expect(itemWords(item)).toBe('By cases and keys');
  const people = { by: 'people', share: 0.5, points: 1.5, maxPoints: 3 } as const;
  expect(itemWords({ ...item, parts: [people], gradedByVersion: 2 })).toBe('By people, with the rubric, graded by version 2');
  expect(itemWords({ ...item, parts: [...item.parts, people] })).toBe('');
  expect(itemWords({ ...item, isAnswered: false })).toBe('Not answered');
  expect(itemWords({ ...item, standing: 'to_review', parts: [] })).toBe('A person has still to score it, for 3 points');
  expect(plain(partWords({ ...people, maxPoints: 1.2 }, 3))).toBe('The rubric decides 40 %');
});

test('says why something is left out', () => {
  expect(itemWords({ ...item, standing: 'left_out', leftOut: { why: 'pilot' }, parts: [] })).toBe('A pilot: tried out, never scored');
  expect(leftOutWords({ why: 'stopped', when: { at: '2026-01-05T10:00:00.000Z', minutes: 1 } })).toBe(
    'Stopped for a fault on 5 January 2026, with 1 minute added: it costs nothing',
  );
  const regradeId = parseId('regrade', 'rgr_00000000000000000000000001');
  expect(leftOutWords({ why: 'regrade', regradeId, at: '2026-01-05T10:00:00.000Z', reason: 'Two options say the same.' })).toBe(
    'Left out by a regrade on 5 January 2026: Two options say the same.',
  );
});

test('says of a section what it weighs, and what is still to come', () => {
  expect(plain(sectionWords({ maxPoints: 4, toReview: 0, toReviewPoints: 0 }, 8))).toBe('50 % of the score');
  expect(sectionWords({ maxPoints: 8, toReview: 0, toReviewPoints: 0 }, 8)).toBe('');
  expect(sectionWords({ maxPoints: 0, toReview: 0, toReviewPoints: 0 }, 8)).toBe('Nothing of it counts');
  expect(plain(sectionWords({ maxPoints: 0, toReview: 1, toReviewPoints: 4 }, 8))).toBe(
    '50 % of the score, 1 answer worth 4 not scored yet',
  );
});

test('holds a whole score to the floor, and half a one to nothing', () => {
  const total = { points: 4.9, maxPoints: 8, toReview: 0 };
  expect(plain(floorWords(total, 60))).toBe('The floor of 60 %, reached with 0.1 points to spare');
  expect(plain(floorWords(total, 65))).toBe('The floor of 65 %, missed by 0.3 points');
  expect(plain(floorWords({ ...total, points: 4.8 }, 60))).toBe('The floor of 60 %, just reached');
  expect(plain(floorWords({ ...total, points: 4.799 }, 60))).toBe('The floor of 60 %, missed by less than 0.01 points');
  expect(plain(floorWords({ ...total, toReview: 1 }, 60))).toBe('The floor of 60 %: held against the score once it is whole');
});
