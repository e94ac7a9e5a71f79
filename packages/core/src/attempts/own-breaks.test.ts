import { expect, test } from 'vitest';
import { breakLeftMs } from './own-breaks.ts';
import { timingAt } from './timing.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 10, 0, seconds));
const minute = 60_000;

/** Working for 20 s, then a break that the candidate took, which ends by itself at 80 s. */
const own = {
  workingTimeMs: minute,
  timeMultiplier: 1,
  addedMs: 0,
  breakMs: 5 * minute,
  intervals: [
    { startedAt: at(0), endedAt: at(20) },
    { startedAt: at(80), endedAt: null, isAfterOwnBreak: true as const },
  ],
  closedAt: null,
};

test('a break that the candidate took ends by itself, and the clock goes on from where it stood', () => {
  expect(timingAt(own, at(50))).toEqual({ phase: 'paused', remainingMs: 40_000, resumesAt: at(80) });
  expect(timingAt(own, at(80))).toEqual({ phase: 'running', remainingMs: 40_000, closesAt: at(120) });
  expect(timingAt(own, at(120))).toMatchObject({ phase: 'grace', closedAt: at(120) });
});

test('costs what it has lasted, and no more than until the clock runs again', () => {
  expect(breakLeftMs(own, at(10))).toBe(5 * minute);
  expect(breakLeftMs(own, at(50))).toBe(5 * minute - 30_000);
  expect(breakLeftMs(own, at(500))).toBe(4 * minute);
  expect(breakLeftMs({ ...own, breakMs: 30_000 }, at(500))).toBe(0);
});

test('a break that the team gave costs nothing of the own ones', () => {
  const given = { ...own, intervals: [own.intervals[0], { startedAt: at(80), endedAt: null }].filter((one) => one !== undefined) };
  expect(breakLeftMs(given, at(500))).toBe(5 * minute);
});
