import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limit.ts';

function limiterAt(start: string) {
  let at = new Date(start).getTime();
  const limiter = createRateLimiter({ now: () => new Date(at) });
  const isLetThrough = (key: string, limit: number): boolean => {
    try {
      limiter.take(key, { limit, windowMs: 60_000 });
      return true;
    } catch {
      return false;
    }
  };
  return {
    limiter,
    isLetThrough,
    advance: (ms: number) => {
      at += ms;
    },
  };
}

test('refuses the call after the last one allowed, and says how long to wait', () => {
  const { limiter, isLetThrough, advance } = limiterAt('2026-01-05T10:00:00.000Z');
  expect([1, 2, 3].map(() => isLetThrough('token a', 2))).toEqual([true, true, false]);
  advance(45_500);
  try {
    limiter.take('token a', { limit: 2, windowMs: 60_000 });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'rate_limited', details: { retryAfterSeconds: 15 } });
  }
});

test('lets through again once the window has ended', () => {
  const { isLetThrough, advance } = limiterAt('2026-01-05T10:00:00.000Z');
  isLetThrough('token a', 1);
  advance(59_999);
  expect(isLetThrough('token a', 1)).toBe(false);
  advance(1);
  expect(isLetThrough('token a', 1)).toBe(true);
});

test('one key takes nothing from another', () => {
  const { isLetThrough } = limiterAt('2026-01-05T10:00:00.000Z');
  isLetThrough('token a', 1);
  expect(isLetThrough('token b', 1)).toBe(true);
});

test('a flood of made-up keys does not free a key that was just refused', () => {
  const { isLetThrough, advance } = limiterAt('2026-01-05T10:00:00.000Z');
  for (let i = 0; i < 60_000; i += 1) {
    isLetThrough(`flood ${i}`, 1);
    if (i === 30_000) {
      advance(1000);
      isLetThrough('token a', 1);
    }
  }
  expect(isLetThrough('token a', 1)).toBe(false);
});
