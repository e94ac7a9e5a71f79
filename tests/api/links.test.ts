import type { CandidateForStaff } from '@assay/core/candidates';
import type { InvitationForCandidate, InvitationForStaff } from '@assay/core/invitations';
import { expect, test } from 'vitest';
import { everythingStored } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, newLink, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';

const minute = 60_000;

async function invited(changes: Parameters<typeof invite>[2] = {}) {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const { invitation, token } = await invite(owner, opening, changes);
  return { platform, owner, opening, invitation, token, candidate: platform.browser() };
}

const enter = (browser: TestBrowser, token: string, email: string | null = 'cleo@example.org') =>
  browser.post('/api/candidate/links/enter', { token, email });
const ownInvitation = async (browser: TestBrowser) => bodyOf(await browser.get<InvitationForCandidate>('/api/candidate/invitation'));

test('a link leads from the rules to the start for whoever enters the invited address, in any case', async () => {
  const { candidate, token, opening } = await invited();
  expect(bodyOf(await candidate.post('/api/candidate/links/look', { token }))).toEqual({ opening: 'Data analyst', needsEmail: true });
  const answer = await enter(candidate, token, '  CLEO@Example.org ');
  expect(answer).toMatchObject({ status: 200, body: { ok: true } });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^assay_candidate=[\w-]{43};/);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).not.toMatch(/Domain=|Secure/i);
  expect(await ownInvitation(candidate)).toMatchObject({
    opening: opening.title,
    candidateName: 'Cleo Candidate',
    purpose: 'real',
    contact: { name: 'Mara Manager', email: 'mara@example.org' },
    questions: 2,
    workingTimeMs: 60 * minute,
    state: { kind: 'ready' },
  });
});

test('the wrong address opens nothing, and the answer does not say which would be right', async () => {
  const { candidate, token } = await invited();
  for (const email of ['mallory@example.org', '', null, 'cleo@example.org.evil']) {
    const answer = await enter(candidate, token, email);
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_input', reason: 'wrong_email' } } });
    expect(JSON.stringify(answer.body)).not.toMatch(/cleo/i);
  }
  expect(candidate.cookies.size).toBe(0);
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(401);
});

test('guessing addresses with one link ends soon, and looking at it goes on', async () => {
  const { platform, token } = await invited();
  const statuses = new Set<number>();
  for (let i = 0; i < 40; i += 1) statuses.add((await enter(platform.browser(`192.0.2.${i}`), token, `guess${i}@example.org`)).status);
  expect([...statuses]).toEqual([422, 429]);
  expect((await platform.browser().post('/api/candidate/links/look', { token })).status).toBe(200);
  platform.clock.advance(15 * minute);
  expect((await enter(platform.browser(), token)).status).toBe(200);
});

test('two hundred candidates may come from one address within a minute', async () => {
  const { platform, token } = await invited();
  for (let i = 0; i < 200; i += 1) {
    expect((await platform.browser('192.0.2.1').post('/api/candidate/links/look', { token })).status).toBe(200);
  }
});

test('a link that is wrong or cut short says so', async () => {
  const { candidate, token } = await invited();
  const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect(await candidate.post('/api/candidate/links/look', { token: wrong })).toMatchObject({
    status: 404,
    body: { error: { reason: 'unknown_link' } },
  });
  expect(await enter(candidate, wrong)).toMatchObject({ status: 404, body: { error: { reason: 'unknown_link' } } });
  expect((await candidate.post('/api/candidate/links/look', { token: token.slice(1) })).status).toBe(422);
});

test('opening a link changes nothing: only entering by it does', async () => {
  const { platform, candidate, token } = await invited();
  const before = await everythingStored(platform);
  await candidate.post('/api/candidate/links/look', { token });
  await candidate.get('/api/candidate/links/enter');
  expect(await everythingStored(platform)).toBe(before);
});

test('an early link shows the rules and when it can be started, and starts nothing', async () => {
  const { platform, candidate, token } = await invited({ startsFrom: '2026-01-06T09:00:00.000Z' });
  bodyOf(await enter(candidate, token));
  expect((await ownInvitation(candidate)).state).toEqual({ kind: 'too_early', startsFrom: '2026-01-06T09:00:00.000Z' });
  expect(await candidate.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'too_early' } } });
  platform.clock.advance(23 * 60 * minute);
  expect((await ownInvitation(candidate)).state).toEqual({ kind: 'ready' });
  expect((await candidate.post('/api/candidate/attempts')).status).toBe(201);
});

test('a late link says whom to ask and starts nothing', async () => {
  const { candidate, token, owner, invitation } = await invited({ startsUntil: '2026-01-05T10:00:00.000Z' });
  bodyOf(await enter(candidate, token));
  expect(await ownInvitation(candidate)).toMatchObject({
    state: { kind: 'too_late', startsUntil: '2026-01-05T10:00:00.000Z' },
    contact: { email: 'mara@example.org' },
  });
  expect(await candidate.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'too_late' } } });
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.invitation.status).toBe('expired');
});

test('whoever has started comes back from any device after the window has ended', async () => {
  const platform = await createPlatform();
  const { attempt, token } = await startedAttempt(platform, { invitation: { startsUntil: '2026-01-05T10:01:00.000Z' } });
  platform.clock.advance(30 * minute);
  const phone = platform.browser('192.0.2.77');
  bodyOf(await enter(phone, token));
  expect((await ownInvitation(phone)).state).toEqual({ kind: 'started', attemptId: attempt.attemptId, isClosed: false });
  const onPhone = await openAttempt(phone, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  expect((await onPhone.heartbeat()).isWriter).toBe(true);
});

test('revoking ends all links and every device of whoever has not started, and leaves a reason', async () => {
  const { platform, owner, invitation, token, candidate } = await invited();
  const second = await newLink(owner, invitation);
  bodyOf(await enter(candidate, token));
  platform.clock.advance(minute);
  const revoked = bodyOf(
    await owner.post<InvitationForStaff>(`/api/staff/invitations/${invitation.invitationId}/revoke`, {
      reason: 'sent to the wrong person',
    }),
  );
  expect(revoked).toMatchObject({ status: 'revoked', validLinks: 0 });
  for (const link of [token, second]) {
    expect(await enter(platform.browser(), link)).toMatchObject({ status: 404, body: { error: { reason: 'revoked_link' } } });
    expect(await candidate.post('/api/candidate/links/look', { token: link })).toMatchObject({
      body: { error: { reason: 'revoked_link' } },
    });
  }
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(401);
  expect((await candidate.post('/api/candidate/attempts')).status).toBe(401);
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.audit.at(-1)).toMatchObject({ action: 'invitation.write', reason: 'sent to the wrong person', details: { links: 2 } });

  const third = await newLink(owner, invitation);
  bodyOf(await enter(candidate, third));
  expect((await candidate.post('/api/candidate/attempts')).status).toBe(201);
});

test('a revocation needs a reason', async () => {
  const { owner, invitation } = await invited();
  expect(await owner.post(`/api/staff/invitations/${invitation.invitationId}/revoke`, { reason: ' ' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'reason' }] } },
  });
});

test('a started attempt goes on when its links are revoked', async () => {
  const platform = await createPlatform();
  const { owner, invitation, attempt, token } = await startedAttempt(platform);
  const revoked = bodyOf(await owner.post(`/api/staff/invitations/${invitation.invitationId}/revoke`, { reason: 'leaked' }));
  expect(revoked).toMatchObject({ status: 'running' });
  bodyOf(await attempt.send([attempt.rewriting('still here')]));
  expect(await attempt.heldText()).toBe('still here');
  expect(await enter(platform.browser(), token)).toMatchObject({ status: 404, body: { error: { reason: 'revoked_link' } } });
});

test("a candidate's session lasts 30 days", async () => {
  const { platform, candidate, token } = await invited();
  bodyOf(await enter(candidate, token));
  platform.clock.advance(30 * 24 * 60 * minute - 1);
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(200);
  platform.clock.advance(1);
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(401);
  bodyOf(await enter(candidate, token));
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(200);
});

test('whoever opens a second invitation on the same device acts for that one from then on', async () => {
  const { owner, opening, candidate, token } = await invited();
  bodyOf(await enter(candidate, token));
  const other = await invite(owner, opening, { name: 'Dana', email: 'dana@example.org' });
  bodyOf(await enter(candidate, other.token, 'dana@example.org'));
  expect(await ownInvitation(candidate)).toMatchObject({ candidateName: 'Dana' });
});

test('every link has a secret of its own, and neither links nor sessions are stored', async () => {
  const { platform, owner, invitation, token, candidate } = await invited();
  const second = await newLink(owner, invitation);
  expect(second).not.toBe(token);
  bodyOf(await enter(candidate, second));
  const stored = await everythingStored(platform);
  expect(stored).toContain('cleo@example.org');
  const [secret] = [...candidate.cookies.values()];
  for (const hidden of [token, second, secret ?? '']) {
    expect(hidden).toHaveLength(43);
    expect(stored).not.toContain(hidden);
  }
});
