import { newId } from '@assay/core/ids';
import type { OpeningInput } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { openingDifference } from './opening-difference.ts';

const assessmentId = newId('assessment', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16));
const before: OpeningInput = {
  title: 'Analyst',
  role: 'analyst',
  level: '',
  assessmentId,
  managerName: 'Mara',
  managerEmail: 'mara@example.org',
  interviewsPerWeek: null,
  answerByDays: 7,
  floorPercent: null,
  floorReason: '',
  decidingScore: 'raw',
  daysToKeep: 365,
  recordingDaysToKeep: 90,
  sectionPoints: null,
};
const difference = (changes: Partial<OpeningInput>) =>
  openingDifference(before, { ...before, ...changes }, { [assessmentId]: 'Quiz' }, { s: 'SQL' });

test('names each field that differs, and nothing else', () => {
  expect(difference({})).toEqual([]);
  expect(
    difference({ floorPercent: 62.5, floorReason: 'Below it nobody did well.', interviewsPerWeek: 4, decidingScore: 'equated' }),
  ).toEqual([
    { about: 'Interviews a week', what: 'not said → 4' },
    { about: 'Floor', what: 'none → 62.5 %' },
    { about: 'Reason of the floor', what: 'none → Below it nobody did well.' },
    { about: 'Score that decides', what: 'the points → the equated score' },
  ]);
});

test('says points by the title of their section', () => {
  expect(difference({ sectionPoints: [{ sectionId: 's', points: 2.5 }] })).toEqual([
    { about: 'Points', what: 'as the assessment says → SQL 2.5' },
  ]);
});
