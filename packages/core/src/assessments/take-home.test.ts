import { expect, test } from 'vitest';
import { type Clockwork, timingAt } from '../attempts/timing.ts';
import { defaultConduct } from './conduct.ts';
import { assessmentContent, assessmentInput } from './schema.ts';

const dayMs = 24 * 3_600_000;
const pool = { skills: [], roles: [], kinds: ['project'], difficultyFrom: 1, difficultyTo: 5 };
const content = {
  name: 'Take-home',
  sections: [{ title: 'Work', why: 'It is the work.', pool, count: 1 }],
  workingTimeMs: 5 * dayMs,
  conduct: defaultConduct,
  languages: ['javascript'],
};
const complaints = (changes: object) =>
  assessmentInput.safeParse({ ...content, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('a take-home has days until its deadline and says how much work it is', () => {
  expect(complaints({ form: 'take_home', expectedHours: 4 })).toEqual([]);
  expect(complaints({ form: 'take_home' })).toEqual(['expectedHours']);
  expect(complaints({ form: 'take_home', expectedHours: 4, workingTimeMs: 31 * dayMs })).toEqual(['workingTimeMs']);
});

test('a quiz keeps its twelve hours, and what was stored before is one', () => {
  expect(complaints({})).toEqual(['workingTimeMs']);
  expect(assessmentContent.parse({ ...content, workingTimeMs: 60_000 })).toMatchObject({ form: 'quiz', expectedHours: null });
});

test('the clock serves days as it serves minutes: multiplied, with minutes added, and over daylight saving', () => {
  // In most of Europe the clocks go forward on 29 March 2026: five days are 120 hours all the same.
  const startedAt = new Date('2026-03-27T10:00:00.000Z');
  const clockwork: Clockwork = {
    workingTimeMs: 5 * dayMs,
    timeMultiplier: 1.5,
    addedMs: 120 * 60_000,
    intervals: [{ startedAt, endedAt: null }],
    closedAt: null,
  };
  expect(timingAt(clockwork, startedAt)).toMatchObject({ phase: 'running', closesAt: new Date('2026-04-04T00:00:00.000Z') });
  expect(timingAt(clockwork, new Date('2026-04-04T00:00:00.000Z')).phase).toBe('grace');
});
