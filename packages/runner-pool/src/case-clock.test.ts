import { expect, test } from 'vitest';
import { startCaseClock } from './case-clock.ts';

/** A limit of 100 ms: a case may take 4,900 ms of wall clock, a boot 20 s. */
function clockOf(cases: number) {
  let nowMs = 0;
  const clock = startCaseClock(cases, { timeMs: 100, memoryMb: 64 }, () => nowMs);
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { ...clock, pass };
}

test('counts no time of a case before it has started', () => {
  const clock = clockOf(1);
  clock.pass(19_000);
  expect([clock.isLate(), clock.wallMs()]).toEqual([false, 0]);
  expect(clock.start()).toBe(true);
  clock.pass(4900);
  expect([clock.isLate(), clock.wallMs()]).toEqual([false, 4900]);
  clock.pass(1);
  expect(clock.isLate()).toBe(true);
});

test('ends the wait for a child that never says that it started', () => {
  const clock = clockOf(1);
  clock.pass(20_001);
  expect([clock.isLate(), clock.isBooting()]).toEqual([true, true]);
});

test('gives an engine that boots between two cases time of its own', () => {
  const clock = clockOf(2);
  clock.start();
  clock.pass(2000);
  clock.end();
  clock.boot();
  clock.pass(19_000);
  expect(clock.isLate()).toBe(false);
  clock.start();
  clock.pass(4901);
  expect(clock.isLate()).toBe(true);
});

test('lets a child boot once for a case and start it once, whatever it says', () => {
  const clock = clockOf(1);
  clock.start();
  clock.boot();
  clock.start();
  for (let i = 0; i < 25; i += 1) {
    clock.pass(200);
    clock.boot();
    expect(clock.start()).toBe(false);
  }
  expect([clock.isLate(), clock.isBooting()]).toEqual([true, false]);
});
