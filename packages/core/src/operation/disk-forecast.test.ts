import { expect, test } from 'vitest';
import { type DiskSample, diskForecast, diskWarning } from './disk-forecast.ts';

const hourMs = 3_600_000;
const gb = 1e9;

/** Free gigabytes by hours before now. */
const samples = (...free: readonly (readonly [hoursAgo: number, gigabytes: number])[]): DiskSample[] =>
  free.map(([hoursAgo, gigabytes]) => ({ atMs: 100 * hourMs - hoursAgo * hourMs, freeBytes: gigabytes * gb }));

test('says nothing about a disk that nobody has looked at', () => {
  expect(diskForecast([], 100 * gb)).toBeNull();
});

test('knows no pace before it has watched for an hour, and none of a day before a day', () => {
  expect(diskForecast(samples([0.9, 50], [0, 49]), 100 * gb)).toEqual({
    freeBytes: 49 * gb,
    totalBytes: 100 * gb,
    lastHour: null,
    lastDay: null,
    isLittleLeft: false,
  });
  expect(diskForecast(samples([23.9, 50], [1, 42], [0, 40]), 100 * gb)).toMatchObject({
    lastHour: { usedBytes: 2 * gb, hoursLeft: 20 },
    lastDay: null,
  });
});

test('counts from the newest moment that is long enough ago, over the time that really passed', () => {
  const disk = diskForecast(samples([30, 100], [25, 60], [2, 44], [0.5, 41], [0, 40]), 100 * gb);
  expect(disk?.lastHour).toEqual({ usedBytes: 4 * gb, hoursLeft: 20 });
  expect(disk?.lastDay).toEqual({ usedBytes: 20 * gb, hoursLeft: 50 });
});

test('a disk that is not filling lasts as long as nobody can say', () => {
  const disk = diskForecast(samples([24, 40], [1, 50], [0, 50]), 100 * gb);
  expect(disk?.lastHour).toEqual({ usedBytes: 0, hoursLeft: null });
  expect(disk?.lastDay).toEqual({ usedBytes: -10 * gb, hoursLeft: null });
  expect(disk?.isLittleLeft).toBe(false);
});

test.each([
  ['less than a gigabyte', samples([0, 0.9]), 'The disk of the data directory has 0.9 GB left. Make room before nothing can be saved.'],
  ['full within hours', samples([1, 60], [0, 50]), 'At the pace of the last hour it lasts for 5 hours.'],
  ['full within days', samples([24, 70], [1, 50], [0, 50]), 'At the pace of the last day it lasts for 2 days.'],
  ['full at once', samples([1, 60], [0, 5]), 'it lasts for less than an hour.'],
])('warns: %s', (_, of, words) => {
  const disk = diskForecast(of, 100 * gb);
  expect(disk?.isLittleLeft).toBe(true);
  expect(disk === null ? null : diskWarning(disk)).toContain(words);
});

test('warns of nothing while one busy hour leaves days', () => {
  const calm = diskForecast(samples([24, 60], [1, 55], [0, 49]), 100 * gb);
  expect(calm).toMatchObject({ lastHour: { hoursLeft: 8 }, lastDay: { hoursLeft: 106 }, isLittleLeft: false });
  expect(calm === null ? 'none' : diskWarning(calm)).toBeNull();
});
