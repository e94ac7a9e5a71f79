import type { ConnectionHistory } from '@assay/core/candidates';
import { beforeEach, expect, test } from 'vitest';
import { everythingStored } from '../support/accounts.ts';
import { bodyOf, invite, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform();
});

test('tells a second tab who writes, and lets it take over with the resume code only', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  expect(attempt.writer.resumeCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  platform.clock.advance(12_000);
  await attempt.heartbeat();
  const asked = bodyOf(await candidate.post(`${attempt.path}/writers`, { previous: null, resumeCode: null }));
  expect(asked).toEqual({
    kind: 'taken',
    by: { device: expect.any(String), openedAt: '2026-01-05T10:00:00.000Z', lastSeenAt: '2026-01-05T10:00:12.000Z' },
  });
  expect(JSON.stringify(asked)).not.toContain(attempt.writer.resumeCode);

  const guessed = await candidate.post(`${attempt.path}/writers`, { previous: null, resumeCode: 'AAAA-AAAA' });
  expect(guessed).toMatchObject({ status: 422, body: { error: { reason: 'wrong_code' } } });
  expect((await attempt.heartbeat()).isWriter).toBe(true);

  const forgiving = attempt.writer.resumeCode.toLowerCase().replace('-', ' ');
  const second = await openAttempt(candidate, attempt.attemptId, { resumeCode: forgiving });
  expect((await attempt.heartbeat()).isWriter).toBe(false);
  expect(second.writer.resumeCode).toBe(attempt.writer.resumeCode);
});

test('lets the first one take back, and keeps what the other typed meanwhile', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  const second = await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  await second.send([second.rewriting('from the second')]);
  const refused = bodyOf(await candidate.post(`${attempt.path}/writers`, { previous: attempt.writer.writerSessionId, resumeCode: null }));
  expect(refused).toMatchObject({ kind: 'taken' });
  const back = await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  expect(back.text()).toBe('from the second');
  expect((await second.heartbeat()).isWriter).toBe(false);
});

test('a new code of the staff ends the old one, and the writer goes on undisturbed', async () => {
  const { attempt, candidate, owner } = await startedAttempt(platform);
  const path = `/api/staff/attempts/${attempt.attemptId}/resume-code`;
  const { resumeCode } = bodyOf(await owner.post<{ resumeCode: string }>(path, { reason: 'his laptop was stolen' }));
  expect(resumeCode).not.toBe(attempt.writer.resumeCode);
  expect((await attempt.heartbeat()).isWriter).toBe(true);
  expect(await candidate.post(`${attempt.path}/writers`, { previous: null, resumeCode: attempt.writer.resumeCode })).toMatchObject({
    status: 422,
  });
  await openAttempt(candidate, attempt.attemptId, { resumeCode });
  expect((await attempt.heartbeat()).isWriter).toBe(false);
  const audit = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'attempt.issue-resume-code').execute();
  expect(audit).toMatchObject([{ reason: 'his laptop was stolen' }]);
  expect(JSON.stringify(audit)).not.toContain(resumeCode);
});

test('stops guessing after twenty codes in a quarter of an hour', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  const guess = () => candidate.post(`${attempt.path}/writers`, { previous: null, resumeCode: 'WRNG-CODE' });
  for (let count = 0; count < 20; count += 1) expect((await guess()).status).toBe(422);
  expect((await guess()).status).toBe(429);
  // Whoever writes is not shut out by somebody else's guesses.
  expect((await candidate.post(`${attempt.path}/writers`, { previous: attempt.writer.writerSessionId, resumeCode: null })).status).toBe(
    200,
  );
});

test('stores no resume code', async () => {
  const { attempt } = await startedAttempt(platform);
  const stored = await everythingStored(platform);
  expect(stored).not.toContain(attempt.writer.resumeCode);
  expect(stored).not.toContain(attempt.writer.resumeCode.replace('-', ''));
});

test('tells the team about gaps, take-overs, networks and edits beside the answer', async () => {
  const { attempt, owner, token, invitation } = await startedAttempt(platform);
  const at = (batch: ReturnType<typeof attempt.rewriting>) => ({
    ...batch,
    events: batch.events.map((event) => ({ ...event, clientAt: platform.clock.now().getTime() })),
  });
  bodyOf(await attempt.send([at(attempt.rewriting('one'))]));
  platform.clock.advance(60_000);
  const typedOffline = at(attempt.rewriting('one two'));
  platform.clock.advance(60_000);
  bodyOf(await attempt.send([typedOffline]));

  const phone = platform.browser('192.0.2.9');
  bodyOf(await phone.post('/api/candidate/links/enter', { token, email: invitation.email }));
  platform.clock.advance(1_000);
  bodyOf(await phone.post(`${attempt.path}/writers`, { previous: null, resumeCode: attempt.writer.resumeCode }, { 'user-agent': firefox }));
  platform.clock.advance(1_000);
  bodyOf(await attempt.send([at(attempt.rewriting('beside'))]));

  const history = bodyOf(await owner.get<ConnectionHistory>(`/api/staff/attempts/${attempt.attemptId}/connection`));
  expect(history).toMatchObject({
    candidate: 'Cleo Candidate',
    assessment: 'Analyst quiz',
    summary: { gaps: 1, gapSeconds: 120, takeOvers: 1, networks: 2, lateEdits: 0 },
  });
  expect(history.entries).toMatchObject([
    { kind: 'opened', isTakeOver: false, isNewNetwork: false },
    { kind: 'gap', at: '2026-01-05T10:00:00.000Z', until: '2026-01-05T10:02:00.000Z', edits: 1 },
    { kind: 'opened', device: 'Firefox on Windows', isTakeOver: true, isNewNetwork: true },
    { kind: 'superseded_edits', edits: 1 },
  ]);
});

test('keeps the silence of a device that was taken over, and of one whose end was taken back', async () => {
  const { attempt, candidate, owner } = await startedAttempt(platform, { assessment: { workingTimeMs: 600_000 } });
  platform.clock.advance(60_000);
  await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  platform.clock.advance(700_000);
  await platform.sweep();
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'the power was out' }));
  const history = bodyOf(await owner.get<ConnectionHistory>(`/api/staff/attempts/${attempt.attemptId}/connection`));
  expect(history.summary).toMatchObject({ gaps: 2, gapSeconds: 60 + 540 });
  expect(history.entries).toMatchObject([
    { kind: 'opened', isTakeOver: false },
    { kind: 'gap', at: '2026-01-05T10:00:00.000Z', until: '2026-01-05T10:01:00.000Z' },
    { kind: 'opened', isTakeOver: true },
    { kind: 'gap', at: '2026-01-05T10:01:00.000Z', until: '2026-01-05T10:10:00.000Z' },
    { kind: 'closed' },
    { kind: 'reopened' },
  ]);
});

test('an idle page that keeps in touch leaves no gap', async () => {
  const { attempt, owner } = await startedAttempt(platform);
  for (let beat = 0; beat < 100; beat += 1) {
    platform.clock.advance(3_000);
    await attempt.heartbeat();
  }
  const history = bodyOf(await owner.get<ConnectionHistory>(`/api/staff/attempts/${attempt.attemptId}/connection`));
  expect(history.summary.gaps).toBe(0);
});

test('a device that moves to another network is noted once, and one that falls silent until the end too', async () => {
  const { attempt, owner, candidate } = await startedAttempt(platform, { assessment: { workingTimeMs: 120_000 } });
  const elsewhere = platform.browser('192.0.2.77');
  for (const [name, value] of candidate.cookies) elsewhere.cookies.set(name, value);
  const beat = () => elsewhere.post(`${attempt.path}/batches`, { writerSessionId: attempt.writer.writerSessionId, batches: [] });
  platform.clock.advance(3_000);
  bodyOf(await beat());
  platform.clock.advance(3_000);
  bodyOf(await beat());
  platform.clock.advance(300_000);
  await platform.sweep();
  const history = bodyOf(await owner.get<ConnectionHistory>(`/api/staff/attempts/${attempt.attemptId}/connection`));
  expect(history.summary).toMatchObject({ networks: 2, gaps: 1, gapSeconds: 117 });
  expect(history.entries).toMatchObject([
    { kind: 'opened' },
    { kind: 'network_changed', at: '2026-01-05T10:00:03.000Z' },
    { kind: 'gap', at: '2026-01-05T10:00:03.000Z', until: '2026-01-05T10:02:00.000Z', edits: 0 },
    { kind: 'closed', closedBy: 'deadline' },
  ]);
});

test('knows the first tab again when the answer that let it write got lost', async () => {
  const { candidate, attempt, owner, opening } = await startedAttempt(platform);
  const { token } = await invite(owner, opening, { email: 'second@example.org' });
  const other = platform.browser('192.0.2.5');
  bodyOf(await other.post('/api/candidate/links/enter', { token, email: 'second@example.org' }));
  const { attemptId } = bodyOf(await other.post<{ attemptId: string }>('/api/candidate/attempts'), 201);
  const path = `/api/candidate/attempts/${attemptId}/writers`;
  const proposed = `wri_${'7'.repeat(26)}`;
  const asked = { previous: proposed, resumeCode: null };
  expect(bodyOf(await other.post(path, asked))).toMatchObject({ kind: 'writing', writerSessionId: proposed });
  expect(bodyOf(await other.post(path, asked))).toMatchObject({ kind: 'writing', writerSessionId: proposed, ackedSeq: 0 });
  expect(bodyOf(await other.post(path, { previous: null, resumeCode: null }))).toMatchObject({ kind: 'taken' });
  // A name that somebody else has is nobody's to propose.
  expect(bodyOf(await candidate.post(`${attempt.path}/writers`, asked))).toMatchObject({ kind: 'taken' });
});
