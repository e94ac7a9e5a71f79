import { expect, test } from 'vitest';
import { daysOf, presetOf } from './day-presets.ts';

const now = new Date('2026-03-10T23:30:00.000Z');

test('four weeks are 28 days with today, a quarter 91', () => {
  expect(daysOf('weeks', now)).toEqual({ from: '2026-02-11', until: null });
  expect(daysOf('quarter', now)).toEqual({ from: '2025-12-10', until: null });
});

test('days are known again as what they were chosen as, and other days as nobody’s', () => {
  expect(presetOf({ from: null, until: null }, now)).toBe('all');
  expect(presetOf(daysOf('weeks', now), now)).toBe('weeks');
  expect(presetOf({ from: '2026-02-11', until: '2026-03-01' }, now)).toBeNull();
});
