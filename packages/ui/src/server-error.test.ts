import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import { toAppError } from './server-error.ts';

const answer = (status: number, body: string) => new Response(body, { status, headers: { 'content-type': 'application/json' } });

test('reads our error shape with its details', async () => {
  const body = {
    error: {
      code: 'rate_limited',
      message: 'Wait a minute.',
      retryAfterSeconds: 60,
      reason: 'too_many',
      issues: [{ path: 'email', message: 'is empty' }, 'x'],
      requestId: 'r1',
    },
  };
  const error = await toAppError(answer(429, JSON.stringify(body)));
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'rate_limited', message: 'Wait a minute.', requestId: 'r1' });
  expect(error.details).toEqual({ retryAfterSeconds: 60, reason: 'too_many', issues: [{ path: 'email', message: 'is empty' }] });
});

test.each([
  ['<html>Bad gateway</html>', 502, 'unavailable'],
  ['{"error":{"code":"made_up","message":"x"}}', 404, 'not_found'],
  ['null', 500, 'internal'],
])('judges %s by its status', async (body, status, code) => {
  expect(await toAppError(answer(status, body))).toMatchObject({ code, requestId: null });
});
