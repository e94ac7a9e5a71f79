import type { CandidateForStaff, ConnectionHistory, RunSource } from '@assay/core/candidates';
import { newId, parseId } from '@assay/core/ids';
import type { InvitationForCandidate, InvitationForStaff } from '@assay/core/invitations';
import type { ResultsPage } from '@assay/core/openings';
import type { Runner } from '@assay/core/runs';
import { listResultsAnew } from '@assay/db';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const right = 'function double(n) { return 2 * n }';
const reason = 'Sat at the wrong desk.';
const minute = 60_000;

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

type Started = Awaited<ReturnType<typeof startedAttempt>>;

const act = ({ owner, attempt }: Pick<Started, 'owner' | 'attempt'>, what: string, body: unknown = { reason }) =>
  owner.post(`/api/staff/attempts/${attempt.attemptId}/${what}`, body);

const page = async ({ owner, invitation }: Pick<Started, 'owner' | 'invitation'>) =>
  bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));

const results = async ({ owner, opening }: Pick<Started, 'owner' | 'opening'>) =>
  bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results`));

const countResponses = async () => (await platform.db.selectFrom('responses').select('itemId').execute()).length;

async function graded(): Promise<Started> {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 10 * minute } });
  bodyOf(await started.attempt.send([started.attempt.rewriting(right)]));
  bodyOf(await started.attempt.submit());
  await platform.work();
  return started;
}

test('the team closes a running attempt: what the server holds is graded, and the receipt says who closed it', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 10 * minute } });
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting(right)]));
  platform.clock.advance(minute);
  const onTheWay = attempt.rewriting('function double(n) { return n }');
  bodyOf(await act(started, 'close'));
  expect(await attempt.read()).toMatchObject({
    timing: { phase: 'closed', closesAt: '2026-01-05T10:01:00.000Z' },
    items: [],
    receipt: { closedBy: 'team', closedAt: '2026-01-05T10:01:00.000Z' },
  });
  await platform.work();
  expect((await page(started)).attempt).toMatchObject({ closedBy: 'team', score: { points: 2.5 }, clock: { phase: 'closed' } });
  // What was typed before and arrives after is kept beside, as after any end.
  expect(bodyOf(await attempt.send([onTheWay]))).toMatchObject({ isLate: true, timing: { phase: 'closed' } });
  await platform.work();
  expect((await page(started)).attempt).toMatchObject({ score: { points: 2.5 }, lateTail: { edits: 1, decision: null } });
  const { entries } = bodyOf(await started.owner.get<ConnectionHistory>(`/api/staff/attempts/${attempt.attemptId}/connection`));
  expect(entries).toContainEqual({ kind: 'closed', at: '2026-01-05T10:01:00.000Z', closedBy: 'team', reason });
});

test('an attempt in a break can be closed, and opened again later', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 10 * minute } });
  bodyOf(await act(started, 'break'));
  platform.clock.advance(5 * minute);
  bodyOf(await act(started, 'close'));
  expect(await started.attempt.read()).toMatchObject({ timing: { phase: 'closed', closesAt: '2026-01-05T10:05:00.000Z' } });
  bodyOf(await act(started, 'reopen', { minutes: 3, reason }));
  expect(await started.attempt.read()).toMatchObject({ timing: { phase: 'running', remainingMs: 3 * minute }, receipt: null });
  const { entries } = bodyOf(await started.owner.get<ConnectionHistory>(`/api/staff/attempts/${started.attempt.attemptId}/connection`));
  expect(entries.map(({ kind }) => kind)).toEqual(['opened', 'break', 'closed', 'reopened']);
});

test('closing is refused once the time is over, and the sweeper’s ending stays', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: minute } });
  platform.clock.advance(minute + 1);
  expect(await act(started, 'close')).toMatchObject({ status: 409, body: { error: { reason: 'ending' } } });
  platform.clock.advance(minute);
  await platform.sweep();
  expect(await act(started, 'close')).toMatchObject({ status: 409, body: { error: { reason: 'ended' } } });
  expect((await started.attempt.read()).receipt).toMatchObject({ closedBy: 'deadline', closedAt: '2026-01-05T10:01:00.000Z' });
});

test('closed while the candidate submits: one of the two ends it, once', async () => {
  const started = await startedAttempt(platform);
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting(right)]));
  const [closed, submitted] = await Promise.all([act(started, 'close'), attempt.submit()]);
  // The candidate gets the receipt there is, whoever was faster.
  const { receipt } = bodyOf(submitted);
  expect([closed.status, receipt.closedBy]).toEqual(receipt.closedBy === 'team' ? [200, 'team'] : [409, 'submit']);
  await platform.work();
  const jobs = await platform.db.selectFrom('jobs').select('kind').where('kind', '=', 'grade-attempt').execute();
  expect(jobs).toHaveLength(1);
  expect((await attempt.read()).receipt).toEqual(receipt);
});

test('a void attempt counts nowhere, nothing of it is lost, and it can count again', async () => {
  const started = await graded();
  const before = await page(started);
  expect((await results(started)).distribution.n).toBe(1);
  expect(await countResponses()).toBe(2);
  bodyOf(await act(started, 'void'));
  const during = await page(started);
  expect(during.invitation.status).toBe('void');
  expect(during.attempt).toMatchObject({ voided: { by: 'Olga Owner', reason, at: '2026-01-05T10:00:00.000Z' } });
  expect({ ...during.attempt, voided: null }).toEqual({ ...before.attempt, equated: null, voided: null });
  expect(await results(started)).toMatchObject({
    rows: [{ status: 'void', scorePercent: null, isAboveFloor: null }],
    distribution: { n: 0, passRate: null },
  });
  expect(await countResponses()).toBe(0);
  const openings = bodyOf(await started.owner.get<{ openings: unknown[] }>('/api/staff/openings'));
  expect(openings.openings).toMatchObject([{ invited: 1, started: 0, finished: 0 }]);
  // The candidate keeps the receipt and is told, without the reason.
  const own = await started.attempt.read();
  expect(own).toMatchObject({ isVoid: true, receipt: { closedBy: 'submit' } });
  expect(JSON.stringify(own)).not.toContain(reason);

  expect(await act(started, 'void')).toMatchObject({ status: 409, body: { error: { reason: 'void' } } });
  expect(await act(started, 'reopen', { minutes: 5, reason })).toMatchObject({ status: 409, body: { error: { reason: 'void' } } });
  platform.clock.advance(minute);
  bodyOf(await act(started, 'unvoid', { reason: 'It was the right desk.' }));
  expect(await act(started, 'unvoid')).toMatchObject({ status: 409, body: { error: { reason: 'not_void' } } });
  expect((await page(started)).attempt).toEqual(before.attempt);
  expect((await results(started)).distribution).toMatchObject({ n: 1, passRate: { passed: 1 } });
  expect(await countResponses()).toBe(2);
  expect((await started.attempt.read()).isVoid).toBe(false);
  const audit = (await page(started)).audit.filter(({ action }) => action.endsWith('void'));
  expect(audit.map(({ action, reason: why }) => [action, why])).toEqual([
    ['attempt.void', reason],
    ['attempt.unvoid', 'It was the right desk.'],
  ]);
});

test('what has not ended cannot be made void', async () => {
  const started = await startedAttempt(platform);
  expect(await act(started, 'void')).toMatchObject({ status: 409, body: { error: { reason: 'open' } } });
});

test('made void while it is graded: it gets its score and no statistics, until it counts again', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow: Runner = {
    ...doublingRunner,
    run: async (request) => {
      await held;
      return doublingRunner.run(request);
    },
  };
  platform = await createPlatform({ runner: slow });
  const started = await startedAttempt(platform);
  bodyOf(await started.attempt.send([started.attempt.rewriting(right)]));
  bodyOf(await started.attempt.submit());
  const grading = platform.work();
  bodyOf(await act(started, 'void'));
  letGo();
  await grading;
  expect((await page(started)).attempt).toMatchObject({ score: { points: 2.5 }, voided: { reason } });
  expect(await countResponses()).toBe(0);
  bodyOf(await act(started, 'unvoid'));
  expect(await countResponses()).toBe(2);
  expect((await results(started)).distribution.n).toBe(1);
});

test('an attempt that counts again while its late edits count has the statistics of that decision', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: minute } });
  const { attempt } = started;
  const late = attempt.rewriting(right);
  platform.clock.advance(5 * minute);
  bodyOf(await attempt.send([late]));
  await platform.work();
  expect((await results(started)).rows).toMatchObject([{ status: 'finished', isLateTailWaiting: true }]);
  bodyOf(await act(started, 'late-tail', { counts: true, reason, lastSeq: attempt.lastSeq() }));
  const scores = () => platform.db.selectFrom('responses').select(['score', 'max']).orderBy('position').execute();
  const counted = await scores();
  bodyOf(await act(started, 'void'));
  bodyOf(await act(started, 'unvoid'));
  expect(await scores()).toEqual(counted);
  expect((await results(started)).rows).toMatchObject([{ isLateTailWaiting: false }]);
});

const window = { startsUntil: '2026-01-06T10:00:00.000Z', reason };

async function invited(startsUntil: string | null) {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const { invitation, token } = await invite(owner, opening, { startsUntil });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const extend = (body: unknown) => owner.post<InvitationForStaff>(`/api/staff/invitations/${invitation.invitationId}/window`, body);
  return { owner, opening, invitation, candidate, extend };
}

test('an expired invitation is opened again by a longer window, and its old link starts the attempt', async () => {
  const { extend, candidate, owner, opening } = await invited('2026-01-05T10:10:00.000Z');
  platform.clock.advance(20 * minute);
  const own = async () => bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation'));
  expect(await own()).toMatchObject({ state: { kind: 'too_late' } });
  expect((await results({ owner, opening })).rows).toMatchObject([{ status: 'expired' }]);
  expect(bodyOf(await extend(window))).toMatchObject({ status: 'invited', startsUntil: window.startsUntil });
  expect(await own()).toMatchObject({ state: { kind: 'ready' }, startsUntil: window.startsUntil });
  expect((await results({ owner, opening })).rows).toMatchObject([{ status: 'invited', startsUntil: window.startsUntil }]);
  expect((await candidate.post('/api/candidate/attempts')).status).toBe(201);
  expect(await extend({ ...window, startsUntil: '2026-01-07T10:00:00.000Z' })).toMatchObject({
    status: 409,
    body: { error: { reason: 'started' } },
  });
});

test('extended while it expires and while the candidate starts: both hold', async () => {
  const { extend, candidate } = await invited('2026-01-05T10:10:00.000Z');
  platform.clock.advance(10 * minute - 1);
  const [extended, started] = await Promise.all([extend(window), candidate.post('/api/candidate/attempts')]);
  expect(started.status).toBe(201);
  expect([200, 409]).toContain(extended.status);
  const { startsUntil } = await platform.db.selectFrom('invitations').select('startsUntil').executeTakeFirstOrThrow();
  expect(startsUntil).toBe(extended.status === 200 ? window.startsUntil : '2026-01-05T10:10:00.000Z');
});

test('two colleagues who extend at once do not take anything from one another', async () => {
  const { extend } = await invited('2026-01-05T10:10:00.000Z');
  const answers = await Promise.all([extend(window), extend({ ...window, startsUntil: '2026-01-05T12:00:00.000Z' })]);
  const { startsUntil } = await platform.db.selectFrom('invitations').select('startsUntil').executeTakeFirstOrThrow();
  expect(startsUntil).toBe(window.startsUntil);
  expect(answers[0]?.status).toBe(200);
});

test('a moment that opens nothing is refused beside its field, and what cannot be extended says why', async () => {
  const { extend, owner, invitation } = await invited('2026-01-05T10:10:00.000Z');
  expect(await extend({ ...window, startsUntil: '2026-01-05T09:00:00.000Z' })).toMatchObject({
    status: 422,
    body: { error: { reason: 'past', issues: [{ path: 'startsUntil' }] } },
  });
  expect(await extend({ ...window, startsUntil: '2026-01-05T10:05:00.000Z' })).toMatchObject({ body: { error: { reason: 'not_later' } } });
  expect(await extend({ ...window, reason: '   ' })).toMatchObject({ status: 422, body: { error: { issues: [{ path: 'reason' }] } } });
  expect(bodyOf(await extend({ ...window, startsUntil: null }))).toMatchObject({ startsUntil: null });
  expect(await extend(window)).toMatchObject({ status: 409, body: { error: { reason: 'no_end' } } });
  bodyOf(await owner.post(`/api/staff/invitations/${invitation.invitationId}/revoke`, { reason }));
  expect(await extend(window)).toMatchObject({ status: 409, body: { error: { reason: 'revoked' } } });
});

test('what a run executed can be read by the team, and by nobody else', async () => {
  const started = await startedAttempt(platform);
  bodyOf(await started.attempt.send([started.attempt.rewriting(right)]));
  const run = bodyOf(await started.attempt.run(), 202);
  const path = `/api/staff/attempts/${started.attempt.attemptId}/runs/${run.runId}/source`;
  expect(bodyOf(await started.owner.get<RunSource>(path))).toEqual({
    runId: run.runId,
    language: 'javascript',
    files: { 'main.js': right },
  });
  expect((await started.candidate.get(path)).status).toBe(401);
  const other = newId('run', platform.clock.now(), new Uint8Array(16).fill(7));
  expect((await started.owner.get(path.replace(run.runId, other))).status).toBe(404);
});

test.each(['close', 'void', 'unvoid'])('%s needs a reason in words', async (what) => {
  const started = await graded();
  for (const body of [{}, { reason: '   ' }, { reason: 'no' }, { reason: 'x'.repeat(501) }]) {
    expect(await act(started, what, body)).toMatchObject({ status: 422, body: { error: { issues: [{ path: 'reason' }] } } });
  }
});

test('another team and other roles find nothing to act on', async () => {
  const started = await graded();
  const { teamId } = await platform.db.selectFrom('openings').select('teamId').executeTakeFirstOrThrow();
  const strangers = [
    await signedInMember(platform, { name: 'Rea', roles: ['reviewer'], team: parseId('team', teamId) }),
    await signedInMember(platform, { name: 'Max', roles: ['manager'] }),
  ];
  for (const stranger of strangers) {
    for (const what of ['close', 'void', 'unvoid']) {
      expect((await act({ ...started, owner: stranger }, what)).status).toBe(404);
    }
    expect((await stranger.post(`/api/staff/invitations/${started.invitation.invitationId}/window`, window)).status).toBe(404);
    expect((await stranger.get(`/api/staff/openings/${started.opening.openingId}/results.csv`)).status).toBe(404);
  }
});

test('the list’s rows say after each step what the tables say', async () => {
  const isCurrent = async () => {
    const stored = await platform.db.selectFrom('results').selectAll().orderBy('invitationId').execute();
    expect(stored).toEqual(await listResultsAnew(platform.db));
  };
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: minute } });
  const { attempt } = started;
  await isCurrent();
  const late = attempt.rewriting(right);
  platform.clock.advance(5 * minute);
  await platform.sweep();
  await isCurrent();
  bodyOf(await attempt.send([late]));
  await isCurrent();
  await platform.work();
  await isCurrent();
  for (const step of ['void', 'unvoid']) {
    bodyOf(await act(started, step));
    await isCurrent();
  }
  bodyOf(await act(started, 'late-tail', { counts: true, reason, lastSeq: attempt.lastSeq() }));
  await isCurrent();
  bodyOf(await act(started, 'reopen', { minutes: 5, reason }));
  await isCurrent();
  bodyOf(await act(started, 'close'));
  await isCurrent();
  bodyOf(await started.owner.post(`/api/staff/invitations/${started.invitation.invitationId}/revoke`, { reason }));
  await isCurrent();
});
