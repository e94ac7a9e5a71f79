import { expect, test } from 'vitest';
import { createRunningTime } from './running-time.ts';

test('counts every look that came in time, and little of a time in which nobody could look', () => {
  let nowMs = 1000;
  const running = createRunningTime(() => nowMs);
  for (let i = 0; i < 100; i += 1) {
    nowMs += 20;
    running.look();
  }
  expect(running.look()).toBe(2000);
  nowMs += 10_000;
  expect(running.look()).toBe(2050);
});
