import { expect, test } from 'vitest';
import { type Clockwork, timingAt } from './timing.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 10, 0, seconds));

const clockwork = (changes: Partial<Clockwork> = {}): Clockwork => ({
  workingTimeMs: 60_000,
  timeMultiplier: 1,
  addedMs: 0,
  intervals: [{ startedAt: at(0), endedAt: null }],
  closedAt: null,
  ...changes,
});

test('counts down from the start and says when it closes', () => {
  expect(timingAt(clockwork(), at(20))).toEqual({ phase: 'running', remainingMs: 40_000, closesAt: at(60) });
});

test('accepts for ten seconds what was typed before the end', () => {
  expect(timingAt(clockwork(), at(60))).toEqual({ phase: 'grace', closedAt: at(60), acceptsUntil: at(70) });
  expect(timingAt(clockwork(), at(69)).phase).toBe('grace');
  expect(timingAt(clockwork(), at(70))).toEqual({ phase: 'closed', closedAt: at(60) });
});

test('multiplies the working time, but not the minutes that were added', () => {
  expect(timingAt(clockwork({ timeMultiplier: 1.5, addedMs: 30_000 }), at(0))).toMatchObject({ remainingMs: 120_000 });
});

test('stands still in a break and goes on after it', () => {
  const inBreak = clockwork({ intervals: [{ startedAt: at(0), endedAt: at(20) }] });
  expect(timingAt(inBreak, at(5_000))).toEqual({ phase: 'paused', remainingMs: 40_000, resumesAt: null });
  const after = clockwork({
    intervals: [
      { startedAt: at(0), endedAt: at(20) },
      { startedAt: at(100), endedAt: null },
    ],
  });
  expect(timingAt(after, at(110))).toEqual({ phase: 'running', remainingMs: 30_000, closesAt: at(140) });
  expect(timingAt(after, at(145))).toEqual({ phase: 'grace', closedAt: at(140), acceptsUntil: at(150) });
});

test('is closed from the moment it was closed, in a break too', () => {
  expect(timingAt(clockwork({ closedAt: at(30) }), at(31))).toEqual({ phase: 'closed', closedAt: at(30) });
  const inBreak = clockwork({ intervals: [{ startedAt: at(0), endedAt: at(20) }], closedAt: at(30) });
  expect(timingAt(inBreak, at(31))).toEqual({ phase: 'closed', closedAt: at(30) });
});

test('gains nothing from a server clock that was set back', () => {
  expect(timingAt(clockwork(), at(-5))).toMatchObject({ phase: 'running', remainingMs: 60_000 });
});
