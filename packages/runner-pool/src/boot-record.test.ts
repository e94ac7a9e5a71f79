import { expect, test } from 'vitest';
import { BootRecord } from './boot-record.ts';
import { RecentDemand } from './recent-demand.ts';

test('tries again less and less often, one process at a time, until one is ready', () => {
  const record = new BootRecord();
  expect(record.mayStart(0, 5)).toBe(true);
  const pauses = Array.from({ length: 12 }, () => {
    record.failed(10_000, 'no such file');
    expect(record.mayStart(10_000, 0)).toBe(false);
    return record.pauseMs(10_000);
  });
  expect(pauses.slice(0, 3)).toEqual([100, 200, 400]);
  expect(pauses.at(-1)).toBe(30_000);
  expect(record.mayStart(40_000, 0)).toBe(true);
  expect(record.mayStart(40_000, 1)).toBe(false);
  record.succeeded(41_000);
  expect(record.mayStart(41_000, 5)).toBe(true);
  expect(record.isFailing).toBe(false);
});

test('is hopeless after three failures in a row, and not before', () => {
  const record = new BootRecord();
  record.failed(0, 'first');
  record.failed(10, 'second');
  expect([record.isFailing, record.isHopeless]).toEqual([true, false]);
  record.failed(30, 'third');
  expect([record.isHopeless, record.lastWords]).toEqual([true, 'third']);
});

test('counts a process that dies as soon as it is ready among the failures', () => {
  const record = new BootRecord();
  const pauses = [0, 1000, 2000, 3000].map((nowMs) => {
    record.succeeded(nowMs);
    record.failed(nowMs + 100, 'killed');
    return record.pauseMs(nowMs + 100);
  });
  expect(pauses).toEqual([100, 200, 400, 800]);
  record.succeeded(10_000);
  record.failed(70_000, 'killed');
  expect(record.pauseMs(70_000)).toBe(100);
});

test('forgets half of what was asked for in ten minutes', () => {
  const demand = new RecentDemand();
  for (let i = 0; i < 4; i += 1) demand.note(0);
  expect(demand.at(0)).toBe(4);
  expect(demand.at(600_000)).toBeCloseTo(2);
  demand.note(600_000);
  expect(demand.at(1_200_000)).toBeCloseTo(1.5);
});
