import { expect, test } from 'vitest';
import {
  formatBytes,
  formatClock,
  formatCount,
  formatCountdown,
  formatDateTime,
  formatDuration,
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatShortDateTime,
  formatTime,
  formatZone,
} from './format.ts';

test('names the zone of a date and time', () => {
  expect(formatDateTime('2026-11-21T18:42:00.000Z', 'Europe/Berlin')).toBe('21 November 2026, 19:42 CET');
  expect(formatTime('2026-07-21T18:42:00.000Z', 'Europe/Berlin')).toBe('20:42 CEST');
  expect(formatClock('2026-11-21T18:42:07.000Z', 'UTC')).toBe('18:42:07');
  expect(formatShortDateTime('2026-11-21T18:42:07.000Z', 'UTC')).toBe('21 Nov 2026, 18:42');
  expect(formatZone('2026-11-21T18:42:07.000Z', 'UTC')).toBe('UTC');
});

test.each([
  [5_400_000, '1 h 30 min'],
  [3_600_000, '1 h'],
  [2_700_000, '45 min'],
  [90_000, '1 min 30 s'],
  [20_000, '20 s'],
  [259_200_000, '3 days'],
  [270_000_000, '3 days 3 h'],
  [-5, '0 s'],
])('says %i ms as %s', (durationMs, words) => {
  expect(formatDuration(durationMs)).toBe(words);
});

test.each([
  [2_527_000, '42:07'],
  [3_727_000, '1:02:07'],
  [999, '0:01'],
  [0, '0:00'],
  [-1, '0:00'],
])('counts %i ms down as %s', (remainingMs, words) => {
  expect(formatCountdown(remainingMs)).toBe(words);
});

test('rounds sizes, shares and run times to what a person reads', () => {
  expect(formatBytes(64_000)).toBe('64 kB');
  expect(formatBytes(1_540_000)).toBe('1.5 MB');
  expect(formatPercent(0.264)).toBe('26\u00a0%');
  expect(formatMilliseconds(1.44)).toBe('1.4 ms');
  expect(formatMilliseconds(2300)).toBe('2.3 s');
  expect(formatCount(1, 'edit')).toBe('1 edit');
  expect(formatCount(1600, 'edit')).toBe('1,600 edits');
  expect([-0.5, -1600.25, -0.04].map((value) => formatNumber(value, 1))).toEqual(['−0.5', '−1,600.3', '0']);
  // What is shown decides, not what was computed.
  expect([20 / 3, 0.999_999, 2].map(formatPoints)).toEqual(['6.67 points', '1 point', '2 points']);
});
