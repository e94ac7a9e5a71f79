import type { JoinLinkForVisitor, PeopleForStaff, StaffForApp, TeamRole } from '@assay/core/accounts';
import type { AssessmentRow } from '@assay/core/assessments';
import type { OpeningRow } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { goodPassword, signedInMember, tokenIn } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

const day = 24 * 3_600_000;
const otherPassword = 'another horse battery';

async function begin() {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const { teams } = bodyOf(await owner.get<PeopleForStaff>('/api/staff/people'));
  return { platform, owner, teamId: teams[0]?.teamId ?? '' };
}

const invited = async (by: TestBrowser, email: string, teamId: string, roles: readonly TeamRole[]): Promise<string> =>
  tokenIn(bodyOf(await by.post<{ url: string }>('/api/staff/people', { purpose: 'joins', email, teamId, roles }), 201));

async function joined(platform: Platform, by: TestBrowser, name: string, teamId: string, roles: readonly TeamRole[]) {
  const email = `${name.toLowerCase()}@example.org`;
  const token = await invited(by, email, teamId, roles);
  const browser = platform.browser('203.0.113.60');
  bodyOf(await browser.post('/api/staff/join', { token, name, password: goodPassword }));
  const me = bodyOf(await browser.get<StaffForApp>('/api/staff/me'));
  return Object.assign(browser, { accountId: me.accountId, email });
}

const peopleOf = async (browser: TestBrowser) => bodyOf(await browser.get<PeopleForStaff>('/api/staff/people'));

test('a colleague joins by a link that works once, with exactly the roles that were given', async () => {
  const { platform, owner, teamId } = await begin();
  const token = await invited(owner, 'Rea@Example.org', teamId, ['reviewer', 'recruiter', 'reviewer']);
  expect((await peopleOf(owner)).teams[0]?.invited).toMatchObject([{ email: 'rea@example.org', roles: ['recruiter', 'reviewer'] }]);
  const visitor = platform.browser('203.0.113.61');
  const seen = bodyOf(await visitor.post<JoinLinkForVisitor>('/api/staff/join/look', { token }));
  expect(seen).toEqual({
    email: 'rea@example.org',
    purpose: 'joins',
    invitedBy: 'Olga Owner',
    team: null,
    roles: ['recruiter', 'reviewer'],
    hasAccount: false,
  });
  expect((await visitor.post('/api/staff/join', { token, name: ' ', password: goodPassword })).status).toBe(422);
  expect((await visitor.post('/api/staff/join', { token, name: 'Rea', password: 'short' })).status).toBe(422);
  bodyOf(await visitor.post('/api/staff/join', { token, name: 'Rea', password: goodPassword }));
  const me = bodyOf(await visitor.get<StaffForApp>('/api/staff/me'));
  expect([me.isOwner, me.teams.map(({ role }) => role)]).toEqual([false, ['recruiter', 'reviewer']]);
  const again = await platform.browser('203.0.113.62').post('/api/staff/join', { token, name: 'Somebody', password: goodPassword });
  expect(again).toMatchObject({ status: 409, body: { error: { reason: 'used_link' } } });
  expect((await peopleOf(owner)).teams[0]?.invited).toEqual([]);
});

test('a link ends by time, by withdrawal and by a newer one', async () => {
  const { platform, owner, teamId } = await begin();
  const visitor = platform.browser('203.0.113.61');
  const reasonOf = async (token: string) =>
    (await visitor.post<{ error: { reason: string } }>('/api/staff/join/look', { token })).body.error.reason;
  const first = await invited(owner, 'rea@example.org', teamId, ['reviewer']);
  const second = await invited(owner, 'rea@example.org', teamId, ['author']);
  expect(await reasonOf(first)).toBe('used_link');
  const [open] = (await peopleOf(owner)).teams[0]?.invited ?? [];
  bodyOf(await owner.post(`/api/staff/join-links/${open?.joinLinkId}/withdraw`));
  expect(await reasonOf(second)).toBe('used_link');
  expect((await owner.post(`/api/staff/join-links/${open?.joinLinkId}/withdraw`)).status).toBe(409);
  const third = await invited(owner, 'rea@example.org', teamId, ['author']);
  platform.clock.advance(7 * day);
  expect(await reasonOf(third)).toBe('expired_link');
  expect(await reasonOf('x'.repeat(43))).toBe('unknown_link');
});

test('somebody with an account joins a second team with the own password, and only with that', async () => {
  const { platform, owner, teamId } = await begin();
  const rea = await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  platform.clock.advance(1000);
  const { teamId: second } = bodyOf(await owner.post<{ teamId: string }>('/api/staff/teams', { name: 'Lyon' }), 201);
  const token = await invited(owner, rea.email, second, ['manager']);
  const visitor = platform.browser('203.0.113.63');
  expect(bodyOf(await visitor.post<JoinLinkForVisitor>('/api/staff/join/look', { token }))).toMatchObject({
    hasAccount: true,
    team: 'Lyon',
  });
  const wrong = await visitor.post('/api/staff/join', { token, name: 'Mallory', password: otherPassword });
  expect(wrong).toMatchObject({ status: 422, body: { error: { reason: 'wrong_credentials' } } });
  bodyOf(await visitor.post('/api/staff/join', { token, name: 'Mallory', password: goodPassword }));
  const me = bodyOf(await visitor.get<StaffForApp>('/api/staff/me'));
  expect([me.name, me.teams.map(({ name, role }) => `${name} ${role}`)]).toEqual(['Rea', ['Hiring team reviewer', 'Lyon manager']]);
});

test('whoever is removed is out with the next request, and cannot sign in any more', async () => {
  const { platform, owner, teamId } = await begin();
  const rea = await joined(platform, owner, 'Rea', teamId, ['recruiter']);
  expect((await rea.get('/api/staff/openings')).status).toBe(200);
  bodyOf(await owner.put(`/api/staff/people/${rea.accountId}/teams/${teamId}`, { roles: [] }));
  expect((await rea.get('/api/staff/openings')).status).toBe(401);
  const signIn = await platform.browser('203.0.113.64').post('/api/auth/sign-in/email', { email: rea.email, password: goodPassword });
  expect(signIn).toMatchObject({ status: 403, body: { error: { reason: 'no_team' } } });
  const wrong = await platform.browser('203.0.113.64').post('/api/auth/sign-in/email', { email: rea.email, password: otherPassword });
  expect(wrong.status).toBe(401);
  const back = await joined(platform, owner, 'Rea', teamId, ['author']);
  expect(back.accountId).toBe(rea.accountId);
});

test('changed roles count from the next request on', async () => {
  const { platform, owner, teamId } = await begin();
  const rea = await joined(platform, owner, 'Rea', teamId, ['recruiter']);
  bodyOf(await owner.put(`/api/staff/people/${rea.accountId}/teams/${teamId}`, { roles: ['reviewer'] }));
  expect(bodyOf(await rea.get<StaffForApp>('/api/staff/me')).teams.map(({ role }) => role)).toEqual(['reviewer']);
  expect((await rea.get('/api/staff/people')).status).toBe(403);
  expect((await owner.put(`/api/staff/people/${rea.accountId}/teams/${teamId}`, { roles: ['owner'] })).status).toBe(422);
});

test('the last owner can neither be removed nor demoted, whoever tries at the same time', async () => {
  const { platform, owner } = await begin();
  const olga = bodyOf(await owner.get<StaffForApp>('/api/staff/me')).accountId;
  for (const action of ['remove', 'end-ownership']) {
    expect(await owner.post(`/api/staff/people/${olga}/${action}`)).toMatchObject({
      status: 409,
      body: { error: { reason: 'last_owner' } },
    });
  }
  const token = tokenIn(
    bodyOf(await owner.post<{ url: string }>('/api/staff/people', { purpose: 'owns', email: 'otto@example.org' }), 201),
  );
  const otto = platform.browser('203.0.113.65');
  bodyOf(await otto.post('/api/staff/join', { token, name: 'Otto', password: goodPassword }));
  const ottoId = bodyOf(await otto.get<StaffForApp>('/api/staff/me')).accountId;
  const answers = await Promise.all([owner.post(`/api/staff/people/${ottoId}/remove`), otto.post(`/api/staff/people/${olga}/remove`)]);
  expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a manager runs the own team and nothing else', async () => {
  const { platform, owner, teamId } = await begin();
  const mira = await joined(platform, owner, 'Mira', teamId, ['manager']);
  const { teamId: second } = bodyOf(await owner.post<{ teamId: string }>('/api/staff/teams', { name: 'Lyon' }), 201);
  const lea = await joined(platform, owner, 'Lea', second, ['reviewer']);
  const ada = await joined(platform, mira, 'Ada', teamId, ['author']);
  const seen = await peopleOf(mira);
  expect(seen.teams.map((team) => team.people.map(({ name }) => name))).toEqual([['Ada', 'Mira']]);
  expect([seen.owners, seen.invitedOwners]).toEqual([[], []]);
  const refused = [
    await mira.post('/api/staff/people', { purpose: 'joins', email: 'x@example.org', teamId: second, roles: ['author'] }),
    await mira.post('/api/staff/people', { purpose: 'owns', email: 'x@example.org' }),
    await mira.put(`/api/staff/people/${lea.accountId}/teams/${second}`, { roles: [] }),
    await mira.post(`/api/staff/people/${ada.accountId}/remove`),
    await mira.post(`/api/staff/people/${lea.accountId}/password-link`),
    await mira.post('/api/staff/teams', { name: 'Mine' }),
    await mira.put(`/api/staff/teams/${teamId}`, { name: 'Mine' }),
  ];
  expect(refused.map(({ status }) => status).filter((status) => status !== 403 && status !== 404)).toEqual([]);
  for (const role of ['recruiter', 'author', 'reviewer'] as const) {
    const member = await signedInMember(platform, { name: `M${role}`, roles: [role] });
    expect((await member.get('/api/staff/people')).status).toBe(403);
  }
});

test('a lost password is replaced by a link, which ends the old sessions', async () => {
  const { platform, owner, teamId } = await begin();
  const mira = await joined(platform, owner, 'Mira', teamId, ['manager']);
  const rea = await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  const token = tokenIn(bodyOf(await mira.post<{ url: string }>(`/api/staff/people/${rea.accountId}/password-link`), 201));
  expect(bodyOf(await platform.browser('203.0.113.66').post<JoinLinkForVisitor>('/api/staff/join/look', { token }))).toMatchObject({
    purpose: 'resets',
    hasAccount: true,
  });
  const fresh = platform.browser('203.0.113.66');
  bodyOf(await fresh.post('/api/staff/join', { token, name: '', password: otherPassword }));
  expect((await rea.get('/api/staff/me')).status).toBe(401);
  expect(bodyOf(await fresh.get<StaffForApp>('/api/staff/me')).name).toBe('Rea');
  // Somebody who is also elsewhere, or an owner, is not the manager's to become.
  const olga = bodyOf(await owner.get<StaffForApp>('/api/staff/me')).accountId;
  expect((await mira.post(`/api/staff/people/${olga}/password-link`)).status).toBe(403);
});

test('the own password is changed with the one before, and signs out everywhere else', async () => {
  const { platform, owner, teamId } = await begin();
  const rea = await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  const phone = platform.browser('203.0.113.67');
  bodyOf(await phone.post('/api/auth/sign-in/email', { email: rea.email, password: goodPassword }));
  expect((await rea.post('/api/staff/me/password', { current: otherPassword, next: otherPassword })).status).toBe(422);
  bodyOf(await rea.post('/api/staff/me/password', { current: goodPassword, next: otherPassword }));
  expect((await rea.get('/api/staff/me')).status).toBe(200);
  expect((await phone.get('/api/staff/me')).status).toBe(401);
  bodyOf(await rea.put('/api/staff/me', { name: 'Réa 🦊 الرَّيَّان' }));
  expect(bodyOf(await rea.get<StaffForApp>('/api/staff/me')).name).toBe('Réa 🦊 الرَّيَّان');
  expect((await rea.put('/api/staff/me', { name: 'x'.repeat(300) })).status).toBe(422);
  bodyOf(await rea.post('/api/staff/me/sign-out-everywhere'));
  expect((await rea.get('/api/staff/me')).status).toBe(401);
});

test('teams have names of their own, and the log names nobody', async () => {
  const { platform, owner, teamId } = await begin();
  bodyOf(await owner.post('/api/staff/teams', { name: 'Lyon' }), 201);
  expect(await owner.post('/api/staff/teams', { name: ' lyon ' })).toMatchObject({
    status: 409,
    body: { error: { reason: 'name_taken' } },
  });
  expect((await owner.put(`/api/staff/teams/${teamId}`, { name: 'LYON' })).status).toBe(409);
  bodyOf(await owner.put(`/api/staff/teams/${teamId}`, { name: 'Berlin' }));
  await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  await createOpening(owner);
  const rows = await platform.db.selectFrom('audit').selectAll().execute();
  const text = JSON.stringify(rows);
  for (const name of ['Rea', 'rea@', 'Lyon', 'Berlin', 'Olga', 'olga@']) expect(text).not.toContain(name);
});

test('a link is worth no more than what whoever made it may do when it is used', async () => {
  const { platform, owner, teamId } = await begin();
  const reasonOf = async (token: string) =>
    (await platform.browser('203.0.113.70').post<{ error?: { reason: string } }>('/api/staff/join/look', { token })).body.error?.reason;
  const mira = await joined(platform, owner, 'Mira', teamId, ['manager']);
  const rea = await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  const password = tokenIn(bodyOf(await mira.post<{ url: string }>(`/api/staff/people/${rea.accountId}/password-link`), 201));
  const place = await invited(mira, 'ada@example.org', teamId, ['manager']);
  expect([await reasonOf(password), await reasonOf(place)]).toEqual([undefined, undefined]);
  // Rea rises: whoever holds the link would become an owner.
  const owns = tokenIn(bodyOf(await owner.post<{ url: string }>('/api/staff/people', { purpose: 'owns', email: rea.email }), 201));
  bodyOf(await rea.post('/api/staff/join', { token: owns, name: '', password: goodPassword }));
  expect([await reasonOf(password), await reasonOf(place)]).toEqual(['used_link', undefined]);
  bodyOf(await owner.put(`/api/staff/people/${mira.accountId}/teams/${teamId}`, { roles: ['author'] }));
  expect(await reasonOf(place)).toBe('used_link');
});

test('whoever is removed or demoted does not come back by a link from before', async () => {
  const { platform, owner, teamId } = await begin();
  const rea = await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  const link = async (body: unknown) => tokenIn(bodyOf(await owner.post<{ url: string }>('/api/staff/people', body), 201));
  const owns = { purpose: 'owns', email: rea.email };
  const joins = { purpose: 'joins', email: rea.email, teamId, roles: ['manager'] };
  const statusOf = async (token: string) =>
    (await platform.browser('203.0.113.71').post('/api/staff/join', { token, name: '', password: goodPassword })).status;
  const fromTeam = await link(joins);
  bodyOf(await owner.put(`/api/staff/people/${rea.accountId}/teams/${teamId}`, { roles: [] }));
  expect(await statusOf(fromTeam)).toBe(409);
  const [first, second] = [await link(owns), await link(joins)];
  bodyOf(await owner.post(`/api/staff/people/${rea.accountId}/remove`));
  expect([await statusOf(first), await statusOf(second)]).toEqual([409, 409]);
  expect(await statusOf(await link(owns))).toBe(200);
  expect((await peopleOf(owner)).invitedOwners).toEqual([]);
});

test('the log says whose password a link replaces', async () => {
  const { platform, owner, teamId } = await begin();
  const rea = await joined(platform, owner, 'Rea', teamId, ['reviewer']);
  bodyOf(await owner.post(`/api/staff/people/${rea.accountId}/password-link`), 201);
  const rows = await platform.db.selectFrom('audit').select(['subject', 'details']).where('subject', '=', rea.accountId).execute();
  expect(rows.filter(({ details }) => details.includes('password link made'))).toHaveLength(1);
});

test('lists say whose a row is from the second team on', async () => {
  const { owner, teamId } = await begin();
  await createOpening(owner);
  const tags = async () => [
    bodyOf(await owner.get<{ openings: OpeningRow[] }>('/api/staff/openings')).openings.map(({ team }) => team),
    bodyOf(await owner.get<{ assessments: AssessmentRow[] }>('/api/staff/assessments')).assessments.map(({ team }) => team),
  ];
  expect(await tags()).toEqual([[null], [null]]);
  bodyOf(await owner.post('/api/staff/teams', { name: 'Lyon' }), 201);
  const own = { teamId, name: 'Hiring team' };
  expect(await tags()).toEqual([[own], [own]]);
});
