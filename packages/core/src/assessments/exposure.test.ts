import { expect, test } from 'vitest';
import { quarterBefore, weekOf } from './exposure.ts';

test('a week begins on Monday, midnight UTC, and a quarter is the last 91 days', () => {
  expect(weekOf(new Date('2026-01-05T00:00:00.000Z')).toISOString()).toBe('2026-01-05T00:00:00.000Z');
  expect(weekOf(new Date('2026-01-11T23:59:59.999Z')).toISOString()).toBe('2026-01-05T00:00:00.000Z');
  expect(quarterBefore(new Date('2026-04-06T10:00:00.000Z')).toISOString()).toBe('2026-01-05T10:00:00.000Z');
});
