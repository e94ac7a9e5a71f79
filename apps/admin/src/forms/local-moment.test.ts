import { expect, test } from 'vitest';
import { instantOf, localOf } from './local-moment.ts';

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
