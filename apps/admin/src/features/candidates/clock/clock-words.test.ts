import { formatTime } from '@assay/ui';
import { expect, test } from 'vitest';
import { clockSentence, clockState, moreMinutesWords, reopenConsequences, type ShownClock } from './clock-words.ts';

const minute = 60_000;
const end = formatTime('2026-01-05T10:42:00.000Z');
const running: ShownClock = {
  clock: { phase: 'running', closesAt: '2026-01-05T10:42:00.000Z', remainingMs: 42 * minute, resumesAt: null, breakLeftMs: 0 },
  closedAt: null,
  closedBy: null,
};
const paused: ShownClock = {
  ...running,
  clock: { phase: 'paused', closesAt: null, remainingMs: 12 * minute, resumesAt: null, breakLeftMs: 0 },
};
const over = { phase: 'closed', closesAt: '2026-01-05T10:42:00.000Z', remainingMs: 0, resumesAt: null, breakLeftMs: 0 } as const;

test('counts down from what the server said', () => {
  expect(clockSentence(running, 0)).toBe(`42 min left, until ${end}.`);
  expect(clockSentence(running, 40 * minute)).toMatch(/^2 min left, until /);
  expect(clockSentence(running, 43 * minute)).toBe('The time is over; what is still on its way is taken.');
});

test('does not count in a break', () => {
  expect(clockSentence(paused, 5 * minute)).toBe('The clock stands still with 12 min left; the questions are hidden.');
});

test('tells an attempt whose time is over from one that is closed, and says what closed it', () => {
  expect(clockState({ ...running, clock: over })).toBe('closing');
  expect(clockSentence({ ...running, clock: over }, 0)).toBe('The time is over and the attempt is being closed.');
  expect(clockSentence({ ...running, clock: { ...over, phase: 'grace' } }, 0)).toBe('The time is over; what is still on its way is taken.');
  const closed = { clock: over, closedAt: '2026-01-05T10:42:00.000Z' } as const;
  expect(clockSentence({ ...closed, closedBy: 'submit' }, 0)).toMatch(/^Closed 5 January 2026, .+, when the candidate submitted\.$/);
  expect(clockSentence({ ...closed, closedBy: 'deadline' }, 0)).toMatch(/, when the time was over\.$/);
});

test('says what added minutes come to, and nothing while there is no number', () => {
  expect(moreMinutesWords(running, 10)).toBe(`The attempt then ends at ${formatTime('2026-01-05T10:52:00.000Z')} instead of ${end}.`);
  expect(moreMinutesWords(paused, 10)).toBe('Then 22 min are left when the clock runs again.');
  expect(moreMinutesWords(running, 2880)).toContain('2 days: the attempt then ends at 7 January 2026,');
  expect([undefined, 0, 1.5, 20_161].map((minutes) => moreMinutesWords(running, minutes))).toEqual([null, null, null, null]);
});

test('opening again names the score, the receipt and the late edits only where there are any', () => {
  expect(reopenConsequences({ score: null, receipt: null, lateTail: null })).toEqual([
    'The grading that is under way is dropped; the score is made at the next end.',
    'The clock runs as soon as you open it: agree on the moment with the candidate first.',
  ]);
});
