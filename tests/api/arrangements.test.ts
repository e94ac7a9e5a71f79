import type { HomeForStaff } from '@assay/core/accounts';
import type { ArrangementForCandidate, ArrangementForStaff } from '@assay/core/arrangements';
import type { CandidateForStaff } from '@assay/core/candidates';
import { parseId } from '@assay/core/ids';
import type { InvitationForCandidate } from '@assay/core/invitations';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const minute = 60_000;
const path = '/api/candidate/invitation/arrangements';
const asked = { needs: ['more_time', 'breaks'], text: 'I read slowly: half more time would do.' };

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

async function invited() {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { workingTimeMs: 10 * minute } });
  const { invitation, token } = await invite(owner, opening);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const own = async () => bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation'));
  const ask = async () => bodyOf(await candidate.post<ArrangementForCandidate>(path, asked), 201);
  const page = async () => bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  const answer = (requestId: string, body: unknown) => owner.post<ArrangementForStaff>(`/api/staff/arrangements/${requestId}/answer`, body);
  const conditions = (body: unknown) => owner.put(`/api/staff/invitations/${invitation.invitationId}/conditions`, body);
  const start = async () => {
    const { attemptId } = bodyOf(await candidate.post<{ attemptId: string }>('/api/candidate/attempts'), 201);
    return openAttempt(candidate, parseId('attempt', attemptId));
  };
  return { owner, opening, invitation, candidate, own, ask, page, answer, conditions, start };
}

test('a request waits on the page of the team until it is granted, and then holds for the attempt', async () => {
  const { owner, candidate, own, ask, page, answer, start } = await invited();
  const request = await ask();
  expect(request).toMatchObject({ needs: asked.needs, text: asked.text, answer: null });
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).arrangements).toMatchObject([
    { requestId: request.requestId, name: 'Cleo Candidate', needs: asked.needs },
  ]);
  expect(await candidate.post(path, asked)).toMatchObject({ status: 409, body: { error: { reason: 'waiting' } } });

  expect(await answer(request.requestId, { answer: 'granted', text: '', timeMultiplier: 1, breakMinutes: 0 })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'text' }] } },
  });
  const given = { answer: 'granted', text: 'Gladly. Breaks whenever you need them.', timeMultiplier: 1.5, breakMinutes: 20 };
  expect(bodyOf(await answer(request.requestId, given))).toMatchObject({ answer: { kind: 'granted' }, answeredBy: 'Olga Owner' });
  expect(await own()).toMatchObject({
    workingTimeMs: 15 * minute,
    breakMinutes: 20,
    arrangements: [{ answer: { kind: 'granted', text: given.text } }],
  });
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).arrangements).toEqual([]);
  expect(await answer(request.requestId, given)).toMatchObject({ status: 409, body: { error: { reason: 'answered' } } });
  expect((await (await start()).heartbeat()).timing).toMatchObject({ remainingMs: 15 * minute, breakLeftMs: 20 * minute });
  expect((await page()).invitation).toMatchObject({ timeMultiplier: 1.5, breakMinutes: 20 });
});

test('a declined request says why and changes nothing; the next one can be made', async () => {
  const { own, ask, answer } = await invited();
  const { requestId } = await ask();
  expect(await answer(requestId, { answer: 'declined', text: ' ' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'text', message: 'tell the candidate why, and what they can do instead' }] } },
  });
  bodyOf(await answer(requestId, { answer: 'declined', text: 'Please write to us: we have a better way.' }));
  expect(await own()).toMatchObject({ workingTimeMs: 10 * minute, breakMinutes: 0 });
  platform.clock.advance(minute);
  await ask();
  expect((await own()).arrangements.map((one) => one.answer?.kind ?? 'waiting')).toEqual(['waiting', 'declined']);
});

test('a request that is taken back is gone, with its words', async () => {
  const { candidate, own, ask, page, answer } = await invited();
  const { requestId } = await ask();
  bodyOf(await candidate.post(`${path}/${requestId}/withdraw`));
  expect((await own()).arrangements).toEqual([]);
  expect((await page()).arrangements).toEqual([]);
  expect(await answer(requestId, { answer: 'declined', text: 'No.' })).toMatchObject({ status: 404 });
  const rows = await platform.db.selectFrom('arrangementRequests').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('slowly');
  expect(JSON.stringify(await platform.db.selectFrom('audit').selectAll().execute())).not.toContain('slowly');
});

test('nobody asks after the start, for nothing, or for something else without saying what', async () => {
  const { candidate, start } = await invited();
  expect(await candidate.post(path, { needs: [] })).toMatchObject({ status: 422 });
  expect(await candidate.post(path, { needs: ['other'], text: ' ' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'text', message: 'say what you need' }] } },
  });
  await start();
  expect(await candidate.post(path, asked)).toMatchObject({ status: 409, body: { error: { reason: 'started' } } });
});

test('a candidate sees and takes back no request but their own', async () => {
  const { owner, opening, ask } = await invited();
  const { requestId } = await ask();
  const { invitation, token } = await invite(owner, opening, { name: 'Eve', email: 'eve@example.org' });
  const eve = platform.browser();
  bodyOf(await eve.post('/api/candidate/links/enter', { token, email: invitation.email }));
  expect(await eve.post(`${path}/${requestId}/withdraw`)).toMatchObject({ status: 404 });
  expect(JSON.stringify((await eve.get('/api/candidate/invitation')).body)).not.toContain('slowly');
});

test('reviewers and authors are told of no request', async () => {
  const { opening, invitation, ask } = await invited();
  await ask();
  const team = parseId('team', opening.teamId);
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer', 'author'], team });
  expect(bodyOf(await reviewer.get<HomeForStaff>('/api/staff/home')).arrangements).toEqual([]);
  expect((await reviewer.get(`/api/staff/invitations/${invitation.invitationId}/candidate`)).status).toBe(404);
});

test('the team changes time and breaks before the start, only breaks while somebody works, and nothing after the end', async () => {
  const { own, conditions, start } = await invited();
  const reason = 'agreed on the phone';
  bodyOf(await conditions({ timeMultiplier: 2, breakMinutes: 5, reason }));
  expect(await own()).toMatchObject({ workingTimeMs: 20 * minute, breakMinutes: 5 });
  const attempt = await start();
  expect(await conditions({ timeMultiplier: 3, breakMinutes: 5, reason })).toMatchObject({
    status: 409,
    body: { error: { reason: 'started', issues: [{ path: 'timeMultiplier' }] } },
  });
  bodyOf(await conditions({ timeMultiplier: 2, breakMinutes: 30, reason }));
  expect((await attempt.heartbeat()).timing).toMatchObject({ remainingMs: 20 * minute, breakLeftMs: 30 * minute });
  bodyOf(await attempt.submit());
  expect(await conditions({ timeMultiplier: 2, breakMinutes: 0, reason })).toMatchObject({
    status: 409,
    body: { error: { reason: 'ended' } },
  });
});
