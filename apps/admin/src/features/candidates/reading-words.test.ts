import type { ReadingForStaff } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import { readingSentence } from './reading-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replace(/ Decided .*/, '');

const reading: ReadingForStaff = {
  ...{
    isRead: true,
    why: 'near_floor',
    percent: 62.5,
    decidingScore: 'raw',
    floorPercent: 60,
    planNumber: 2,
    decidedAt: '2026-01-05T10:00:00.000Z',
  },
  near: { points: 6.21, standardError: { isKnown: true, points: 6.21, attempts: 48 } },
};

test('says how near was near then, and from what that was known', () => {
  expect(plain(readingSentence(reading))).toBe(
    'People read it: 62.5 % by cases and keys is within 6.2 points (one standard error, from 48 attempts) of the floor of 60 %.',
  );
  const typed = { points: 2, standardError: { isKnown: false, why: 'few', attempts: 12 } } as const;
  expect(plain(readingSentence({ ...reading, isRead: false, why: 'beyond', near: typed }))).toBe(
    'Nobody is asked to read it: 62.5 % by cases and keys is further than 2 points (typed; the standard error was not known with 12 attempts) from the floor of 60 %.',
  );
  expect(plain(readingSentence({ ...reading, why: 'near_floor', near: { points: 5, standardError: null } }))).toContain(
    'within 5 points of',
  );
});

test('says why where no nearness was asked, and by which plan', () => {
  expect(plain(readingSentence({ ...reading, percent: 20, why: 'spot_check', near: null }))).toBe(
    'People read it as a spot check: 20 % by cases and keys is below the floor of 60 %.',
  );
  expect(readingSentence({ ...reading, why: 'all', near: null })).toMatch(
    /^People read it, as they read every attempt\. Decided .*, by plan 2\.$/,
  );
  expect(readingSentence({ ...reading, planNumber: 0 })).toMatch(/by the usual plan\.$/);
});
