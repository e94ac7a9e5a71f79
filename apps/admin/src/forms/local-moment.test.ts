import { expect, test } from 'vitest';
import { daysFurther, instantOf, localOf } from './local-moment.ts';

test('what the reader’s clock shows is sent as the moment it is', () => {
  expect(instantOf('2026-01-06T09:30')).toBe(new Date(2026, 0, 6, 9, 30).toISOString());
  expect(instantOf('')).toBeNull();
  expect(instantOf('soon')).toBeUndefined();
});

test('a moment goes into its field and comes out the same', () => {
  const moment = new Date(2026, 0, 6, 9, 5).toISOString();
  expect(localOf(moment)).toBe('2026-01-06T09:05');
  expect(instantOf(localOf(moment))).toBe(moment);
  expect(localOf(undefined)).toBe('');
});

test('days are counted from the end of the window, or from now when it is over', () => {
  const now = new Date(2026, 0, 5, 10, 0);
  const before = new Date(2026, 0, 5, 12, 0).toISOString();
  expect(daysFurther(1, before, now)).toBe('2026-01-06T12:00');
  expect(daysFurther(7, new Date(2025, 11, 1).toISOString(), now)).toBe('2026-01-12T10:00');
  expect(daysFurther(1, before, now)).toBe(localOf(new Date(2026, 0, 6, 12, 0).toISOString()));
});
