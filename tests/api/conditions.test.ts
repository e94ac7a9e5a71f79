import type { CandidateForStaff, ConnectionHistory } from '@assay/core/candidates';
import { parseId } from '@assay/core/ids';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const minute = 60_000;
const reason = 'the fire alarm went off';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

const started = () => startedAttempt(platform, { assessment: { workingTimeMs: 10 * minute } });
type Started = Awaited<ReturnType<typeof started>>;

const act = ({ owner, attempt }: Started, what: string, body: unknown) =>
  owner.post(`/api/staff/attempts/${attempt.attemptId}/${what}`, body);
const staffPage = async ({ owner, invitation }: Started) =>
  bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).attempt;

test('adds minutes that the next heartbeat brings', async () => {
  const running = await started();
  platform.clock.advance(9 * minute);
  bodyOf(await act(running, 'minutes', { minutes: 5, reason }));
  expect((await running.attempt.heartbeat()).timing).toMatchObject({
    phase: 'running',
    remainingMs: 6 * minute,
    closesAt: '2026-01-05T10:15:00.000Z',
  });
  platform.clock.advance(5 * minute);
  await platform.sweep();
  expect(bodyOf(await running.attempt.send([running.attempt.rewriting('in the added time')])).isLate).toBe(false);
  platform.clock.advance(minute + 10_001);
  expect(await platform.sweep()).toHaveLength(1);
  expect((await running.attempt.read()).receipt).toMatchObject({ closedAt: '2026-01-05T10:15:00.000Z' });
});

test('adds minutes to an attempt whose time has just run out', async () => {
  const running = await started();
  platform.clock.advance(10 * minute + 4_000);
  bodyOf(await act(running, 'minutes', { minutes: 1, reason }));
  expect((await running.attempt.heartbeat()).timing).toMatchObject({ phase: 'running', remainingMs: minute - 4_000 });
  expect(await platform.sweep()).toHaveLength(0);
});

test('stops the clock in a break and hides the questions; what was on its way is taken', async () => {
  const running = await started();
  const { attempt } = running;
  platform.clock.advance(4 * minute);
  bodyOf(await act(running, 'break', { reason }));
  expect(bodyOf(await attempt.send([attempt.rewriting('typed as the break began')]))).toMatchObject({
    isLate: false,
    timing: { phase: 'paused', closesAt: null, remainingMs: 6 * minute },
  });
  expect((await attempt.read()).items).toEqual([]);
  expect(await attempt.run()).toMatchObject({ status: 409 });
  expect((await attempt.submit()).body).toMatchObject({ error: { reason: 'paused' } });
  platform.clock.advance(3 * 60 * minute);
  expect(await platform.sweep()).toHaveLength(0);
  expect(await act(running, 'break', { reason })).toMatchObject({ status: 409 });

  bodyOf(await running.candidate.post(`${attempt.path}/break/end`));
  expect((await attempt.heartbeat()).timing).toMatchObject({ phase: 'running', remainingMs: 6 * minute });
  expect(await attempt.heldText()).toBe('typed as the break began');
  platform.clock.advance(6 * minute + 10_001);
  expect(await platform.sweep()).toHaveLength(1);
  expect(await staffPage(running)).toMatchObject({ usedMs: 10 * minute });
});

test('a break of the staff can be ended by the staff, and minutes can be added in it', async () => {
  const running = await started();
  platform.clock.advance(4 * minute);
  bodyOf(await act(running, 'break', { reason }));
  bodyOf(await act(running, 'minutes', { minutes: 10, reason }));
  platform.clock.advance(minute);
  bodyOf(await act(running, 'break/end', {}));
  expect((await running.attempt.heartbeat()).timing).toMatchObject({ phase: 'running', remainingMs: 16 * minute });
});

test('opens a closed attempt again for exactly the minutes given, and grades it anew', async () => {
  const running = await started();
  const { attempt } = running;
  bodyOf(await attempt.send([attempt.rewriting('first')]));
  platform.clock.advance(2 * minute);
  const first = bodyOf(await attempt.submit()).receipt;
  await platform.work();
  expect(await staffPage(running)).toMatchObject({ score: { points: 0 } });
  expect(await act(running, 'minutes', { minutes: 5, reason })).toMatchObject({ status: 409, body: { error: { reason: 'ended' } } });

  platform.clock.advance(60 * minute);
  bodyOf(await act(running, 'reopen', { minutes: 3, reason }));
  const page = await attempt.read();
  expect(page).toMatchObject({ receipt: null, timing: { phase: 'running', remainingMs: 3 * minute } });
  expect(page.items).toHaveLength(2);
  expect(await staffPage(running)).toMatchObject({ score: null, receipt: null, clock: { phase: 'running' } });
  expect(await platform.db.selectFrom('responses').selectAll().execute()).toEqual([]);

  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n }')]));
  platform.clock.advance(3 * minute + 10_001);
  expect(await platform.sweep()).toHaveLength(1);
  await platform.work();
  const closed = await attempt.read();
  expect(closed.receipt?.hash).not.toBe(first.hash);
  expect(await staffPage(running)).toMatchObject({ score: { points: expect.closeTo(2.5) } });
  const past = await platform.db.selectFrom('pastReceipts').selectAll().execute();
  expect(past.map(({ receipt }) => JSON.parse(receipt))).toMatchObject([{ hash: first.hash }]);
});

test('needs no resume code after a reopening: with the receipt the device forgot who it was', async () => {
  const running = await started();
  const { attempt, candidate } = running;
  bodyOf(await attempt.submit());
  platform.clock.advance(minute);
  bodyOf(await act(running, 'reopen', { minutes: 3, reason }));
  const again = await openAttempt(candidate, attempt.attemptId);
  expect(again.writer.writerSessionId).not.toBe(attempt.writer.writerSessionId);
  expect(await candidate.post(`${attempt.path}/writers`, { previous: null, resumeCode: null })).toMatchObject({ body: { kind: 'taken' } });
});

test('goes on from the late edits when an attempt is opened again', async () => {
  const running = await started();
  const { attempt } = running;
  bodyOf(await attempt.send([attempt.rewriting('in time')]));
  platform.clock.advance(20 * minute);
  bodyOf(await attempt.send([attempt.rewriting('in time and late'), attempt.choosing(['b'])]));
  await platform.work();
  bodyOf(await act(running, 'reopen', { minutes: 2, reason }));
  expect(await attempt.heldText()).toBe('in time and late');
  bodyOf(await attempt.send([attempt.rewriting('and more')]));
  const places = await platform.db.selectFrom('eventBatches').select('place').execute();
  expect(new Set(places.map(({ place }) => place))).toEqual(new Set(['folded']));
  expect((await attempt.read()).lateTail).toBeNull();
});

test('writes each step down with its reason, in plain words for the team', async () => {
  const running = await started();
  bodyOf(await act(running, 'minutes', { minutes: 5, reason }));
  platform.clock.advance(minute);
  bodyOf(await act(running, 'break', { reason }));
  platform.clock.advance(minute);
  bodyOf(await act(running, 'break/end', {}));
  bodyOf(await running.attempt.submit());
  platform.clock.advance(minute);
  bodyOf(await act(running, 'reopen', { minutes: 3, reason }));
  const { entries } = bodyOf(await running.owner.get<ConnectionHistory>(`/api/staff/attempts/${running.attempt.attemptId}/connection`));
  expect(entries).toMatchObject([
    { kind: 'opened' },
    { kind: 'minutes_added', minutes: 5, reason },
    { kind: 'break', at: '2026-01-05T10:01:00.000Z', until: '2026-01-05T10:02:00.000Z', reason },
    { kind: 'closed', closedBy: 'submit', at: '2026-01-05T10:02:00.000Z' },
    { kind: 'reopened', minutes: 3, reason },
  ]);
  const audit = await platform.db.selectFrom('audit').select(['action', 'reason']).where('action', 'like', 'attempt.%').execute();
  expect(audit.filter((row) => row.reason === reason)).toHaveLength(3);
});

test.each([
  ['minutes', { minutes: 0, reason }],
  ['minutes', { minutes: 1.5, reason }],
  ['minutes', { minutes: 5, reason: '  ' }],
  ['reopen', { minutes: 100_000, reason }],
  ['break', {}],
  ['late-tail', { counts: 'yes', reason, lastSeq: 1 }],
  ['resume-code', { reason: 'x'.repeat(501) }],
])('refuses %s with %j', async (what, body) => {
  expect(await act(await started(), what, body)).toMatchObject({ status: 422, body: { error: { code: 'invalid_input' } } });
});

test('shows reviewers, authors, other teams and the candidate nothing of it', async () => {
  const running = await started();
  bodyOf(await act(running, 'minutes', { minutes: 5, reason }));
  const { teamId } = await platform.db.selectFrom('openings').select('teamId').executeTakeFirstOrThrow();
  const team = parseId('team', teamId);
  const strangers = [
    await signedInMember(platform, { name: 'Rea', roles: ['reviewer'], team }),
    await signedInMember(platform, { name: 'Art', roles: ['author'], team }),
    await signedInMember(platform, { name: 'Max', roles: ['manager'] }),
  ];
  const path = `/api/staff/attempts/${running.attempt.attemptId}`;
  for (const stranger of strangers) {
    for (const what of ['minutes', 'break', 'break/end', 'reopen', 'resume-code', 'late-tail']) {
      const body = { minutes: 5, reason, counts: true, lastSeq: 1 };
      expect((await stranger.post(`${path}/${what}`, what === 'break/end' ? {} : body)).status).toBe(404);
    }
    expect((await stranger.get(`${path}/connection`)).status).toBe(404);
    expect((await stranger.get(`/api/staff/invitations/${running.invitation.invitationId}/candidate`)).status).toBe(404);
    const opening = await stranger.get(`/api/staff/openings/${running.opening.openingId}`);
    expect(JSON.stringify(opening.body)).not.toContain(reason);
    expect((await stranger.get(`/api/staff/openings/${running.opening.openingId}/results`)).status).toBe(404);
  }
  expect((await running.candidate.get(`${path}/connection`)).status).toBe(401);
  expect(JSON.stringify(await running.attempt.read())).not.toContain(reason);
});
