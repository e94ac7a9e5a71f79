import { beforeEach, expect, test } from 'vitest';
import { startedAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform();
});

test('answers a body that is no JSON, too large or of wrong types with what to do, and changes nothing', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  const path = `${attempt.path}/batches`;
  expect(await candidate.post(path, '{"writer')).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid_input', message: 'The body is not JSON.' } },
  });
  expect(await candidate.post(path, JSON.stringify('x'.repeat(9_000_000)))).toMatchObject({
    status: 422,
    body: { error: { reason: 'too_large' } },
  });
  expect(await candidate.post(path, { writerSessionId: 7, batches: 'none' })).toMatchObject({
    status: 422,
    body: { error: { code: 'invalid_input', issues: [{ path: 'writerSessionId' }, { path: 'batches' }] } },
  });
  expect(await candidate.post(path, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 422 });
  expect((await attempt.heartbeat()).ackedSeq).toBe(0);
});

test("answers for somebody else's attempt as if there were none", async () => {
  const { attempt } = await startedAttempt(platform);
  const stranger = platform.browser('192.0.2.9');
  expect(await stranger.get(attempt.path)).toMatchObject({ status: 401 });
  const elsewhere = await createPlatform();
  const other = await startedAttempt(elsewhere);
  expect(await other.candidate.get(`/api/candidate/attempts/att_${'0'.repeat(26)}`)).toMatchObject({
    status: 404,
    body: { error: { code: 'not_found' } },
  });
});

test('refuses a change that another site asks for with the cookies', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  const foreign = await candidate.post(`${attempt.path}/submit`, {}, { origin: 'https://evil.example' });
  expect(foreign).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
});

test('sends the security headers with every answer and lets nothing be cached', async () => {
  const answer = await platform.browser().get('/api/staff/me');
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-request-id')).toMatch(/^request-/);
});

test('answers a bug with its number and nothing of its inside', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  await platform.db.schema.dropTable('eventBatches').execute();
  const answer = await candidate.post(`${attempt.path}/batches`, {
    writerSessionId: attempt.writer.writerSessionId,
    batches: [attempt.rewriting('x')],
  });
  expect(answer).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
  expect(JSON.stringify(answer.body)).not.toMatch(/event_batches|sqlite|select/i);
  expect(platform.log.join('\n')).toContain('event_batches');
});

test('answers an unknown address of the API as JSON', async () => {
  expect(await platform.browser().get('/api/nothing')).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
});
