import { createStaffAuth, hasOwner, staffAuthPaths } from '@assay/services';
import { expect, test } from 'vitest';
import { everythingStored, goodPassword, olga, setUpToken, signedInMember } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const hour = 3_600_000;

test('makes the holder of the set-up link an owner with a session, and the link works once', async () => {
  const platform = await createPlatform();
  const token = await setUpToken(platform);
  expect(await hasOwner(platform.base)).toBe(false);
  const visitor = platform.browser();
  expect(bodyOf(await visitor.post('/api/staff/set-up/look', { token }))).toEqual({ email: null });
  expect(bodyOf(await visitor.post('/api/staff/set-up', { token, ...olga, email: 'Olga@Example.org' }))).toEqual({ ok: true });
  expect(bodyOf(await visitor.get('/api/staff/me'))).toMatchObject({ name: 'Olga Owner', email: 'olga@example.org', isOwner: true });
  expect(await hasOwner(platform.base)).toBe(true);

  const second = platform.browser();
  const again = await second.post('/api/staff/set-up', { token, ...olga, email: 'mallory@example.org' });
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'used_link' } } });
  expect(await second.post('/api/staff/set-up/look', { token })).toMatchObject({ status: 409, body: { error: { reason: 'used_link' } } });
  expect((await second.get('/api/staff/me')).status).toBe(401);
});

test('an older link for anybody is dead once there is an owner', async () => {
  const platform = await createPlatform();
  const older = await setUpToken(platform);
  await platform.signedInOwner();
  const answer = await platform.browser().post('/api/staff/set-up', { token: older, ...olga, email: 'mallory@example.org' });
  expect(answer).toMatchObject({ status: 409, body: { error: { reason: 'used_link' } } });
});

test('refuses a link that is wrong, cut short or older than 24 hours', async () => {
  const platform = await createPlatform();
  const token = await setUpToken(platform);
  const visitor = platform.browser();
  const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect(await visitor.post('/api/staff/set-up', { token: wrong, ...olga })).toMatchObject({
    status: 404,
    body: { error: { reason: 'unknown_link' } },
  });
  expect(await visitor.post('/api/staff/set-up/look', { token: token.slice(0, 20) })).toMatchObject({
    status: 422,
    body: { error: { code: 'invalid_input', issues: [{ path: 'token' }] } },
  });
  platform.clock.advance(24 * hour);
  expect(await visitor.post('/api/staff/set-up', { token, ...olga })).toMatchObject({
    status: 409,
    body: { error: { reason: 'expired_link' } },
  });
  expect(await hasOwner(platform.base)).toBe(false);
});

test('says what is wrong with a short password, and the link can be used afterwards', async () => {
  const platform = await createPlatform();
  const token = await setUpToken(platform);
  const visitor = platform.browser();
  expect(await visitor.post('/api/staff/set-up', { token, ...olga, password: 'short' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'password', message: 'use at least 12 characters' }] } },
  });
  bodyOf(await visitor.post('/api/staff/set-up', { token, ...olga }));
});

test('a link made for an address resets the password of its account and ends its sessions', async () => {
  const platform = await createPlatform();
  const before = await platform.signedInOwner();
  bodyOf(await before.get('/api/staff/me'));
  const token = await setUpToken(platform, 'OLGA@example.org');
  const visitor = platform.browser();
  expect(bodyOf(await visitor.post('/api/staff/set-up/look', { token }))).toEqual({ email: 'olga@example.org' });
  expect(await visitor.post('/api/staff/set-up', { token, ...olga, email: 'mallory@example.org' })).toMatchObject({
    status: 422,
    body: { error: { reason: 'wrong_email' } },
  });
  bodyOf(await visitor.post('/api/staff/set-up', { token, ...olga, password: 'another long password' }));
  bodyOf(await visitor.get('/api/staff/me'));
  expect((await before.get('/api/staff/me')).status).toBe(401);
  const signIn = (password: string) => platform.browser().post('/api/auth/sign-in/email', { email: 'olga@example.org', password });
  expect((await signIn(goodPassword)).status).toBe(401);
  expect((await signIn('another long password')).status).toBe(200);
});

test('a member of the team becomes an owner by a link for their address and keeps their account', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  await signedInMember(platform, { name: 'Rita', roles: ['recruiter'] });
  const visitor = platform.browser();
  const token = await setUpToken(platform, 'rita@example.org');
  bodyOf(await visitor.post('/api/staff/set-up', { token, name: 'Rita', email: 'rita@example.org', password: goodPassword }));
  expect(bodyOf(await visitor.get('/api/staff/me'))).toMatchObject({ isOwner: true });
  expect(await platform.db.selectFrom('staffUsers').selectAll().where('email', '=', 'rita@example.org').execute()).toHaveLength(1);
});

test('signs in and out; the answer holds no token and the cookie cannot be read by scripts or other hosts', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  const browser = platform.browser();
  const answer = await browser.post('/api/auth/sign-in/email', { email: 'Olga@example.org', password: goodPassword });
  expect(answer).toMatchObject({ status: 200, body: { ok: true } });
  expect(Object.keys(answer.body)).toEqual(['ok']);
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^assay\.session_token=[^;]+;.*HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).not.toMatch(/Domain=|Secure/i);
  bodyOf(await browser.get('/api/staff/me'));
  const stolen = [...browser.cookies];
  bodyOf(await browser.post('/api/auth/sign-out'));
  expect((await browser.get('/api/staff/me')).status).toBe(401);
  const thief = platform.browser();
  for (const [name, value] of stolen) thief.cookies.set(name, value);
  expect((await thief.get('/api/staff/me')).status).toBe(401);
});

test('a wrong password, an unknown address and a broken body get the same answer', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  const browser = platform.browser();
  const bodies = [
    { email: 'olga@example.org', password: 'not the password' },
    { email: 'nobody@example.org', password: goodPassword },
    { email: 'olga@example.org' },
    { email: { $ne: null }, password: [] },
  ];
  for (const body of bodies) {
    expect(await browser.post('/api/auth/sign-in/email', body)).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthenticated', reason: 'wrong_credentials' } },
    });
  }
  expect(browser.cookies.size).toBe(0);
});

test('only signing in and out can be reached of better-auth', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const reachable: string[] = [];
  for (const path of betterAuthPaths) {
    const answers = [
      await owner.get(`/api/auth${path}`),
      await owner.post(`/api/auth${path}`, { email: 'x@example.org', password: goodPassword, name: 'X' }),
    ];
    if (answers.some(({ status }) => status !== 404)) reachable.push(path);
  }
  expect(reachable).toEqual([...staffAuthPaths]);
  expect(await platform.db.selectFrom('staffUsers').selectAll().execute()).toHaveLength(1);
});

/** What version 1.7.7 mounts without plugins, and spellings that might slip past a list. */
const betterAuthPaths = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-in/email/',
  '//sign-in/email',
  '/SIGN-IN/email',
  '/sign-in/social',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/update-session',
  '/update-user',
  '/delete-user',
  '/delete-user/callback',
  '/change-email',
  '/change-password',
  '/set-password',
  '/verify-password',
  '/request-password-reset',
  '/reset-password',
  '/reset-password/some-token',
  '/send-verification-email',
  '/verify-email',
  '/list-accounts',
  '/link-social',
  '/unlink-account',
  '/account-info',
  '/refresh-token',
  '/get-access-token',
  '/callback/github',
  '/error',
  '/ok',
];

test('tries for one account are limited, and another account can still sign in', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  await signedInMember(platform, { name: 'Rita', roles: ['recruiter'] });
  const statuses = new Set<number>();
  for (let i = 0; i < 22; i += 1) {
    const attacker = platform.browser(`192.0.2.${i}`);
    statuses.add((await attacker.post('/api/auth/sign-in/email', { email: 'olga@example.org', password: `guess number ${i}` })).status);
  }
  expect([...statuses]).toEqual([401, 429]);
  const other = platform.browser('192.0.2.200');
  expect((await other.post('/api/auth/sign-in/email', { email: 'rita@example.org', password: goodPassword })).status).toBe(200);
}, 60_000);

test('tries from one address are limited in the database, and it cannot be told another one', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  const statuses = new Set<number>();
  const attacker = platform.browser('192.0.2.9');
  for (let i = 0; i < 32; i += 1) {
    const spoofed = { 'x-forwarded-for': `10.0.0.${i}`, 'x-assay-address': `10.0.0.${i}` };
    statuses.add(
      (await attacker.post('/api/auth/sign-in/email', { email: `guess${i}@example.org`, password: 'guessing on' }, spoofed)).status,
    );
  }
  expect([...statuses]).toEqual([401, 429]);
  expect(await platform.db.selectFrom('staffRateLimits').selectAll().execute()).not.toHaveLength(0);
}, 60_000);

test('no secret of an account is stored', async () => {
  const platform = await createPlatform();
  const token = await setUpToken(platform);
  const visitor = platform.browser();
  bodyOf(await visitor.post('/api/staff/set-up', { token, ...olga }));
  const stored = await everythingStored(platform);
  expect(stored).toContain('olga@example.org');
  const cookies = [...visitor.cookies.values()].flatMap((value) => [value, decodeURIComponent(value)]);
  expect(cookies.length).toBeGreaterThan(0);
  for (const secret of [token, goodPassword, ...cookies]) expect(stored).not.toContain(secret);
});

test('a visitor reaches nothing of the staff side', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  const visitor = platform.browser();
  for (const path of ['/me', '/home', '/questions', '/questions/doubling', '/assessments', '/openings']) {
    expect({ path, status: (await visitor.get(`/api/staff${path}`)).status }).toEqual({ path, status: 401 });
  }
  expect((await visitor.post('/api/staff/assessments/pools', { sections: [] })).status).toBe(401);
});

test('a candidate is nobody on the staff side, and staff nobody on the candidate side', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  expect((await owner.get('/api/candidate/invitation')).status).toBe(401);
  expect((await owner.post('/api/candidate/attempts')).status).toBe(401);
});

test('a made-up or forged session cookie is nobody', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const [[name, value] = ['', '']] = [...owner.cookies];
  const [token = ''] = decodeURIComponent(value).split('.');
  const forged = ['', 'x', token, `${token}.`, `${token}.${'A'.repeat(44)}`, '%', 'a'.repeat(5000), `${value}x`];
  for (const cookie of forged) {
    const browser = platform.browser();
    browser.cookies.set(name, cookie);
    expect({ cookie, status: (await browser.get('/api/staff/me')).status }).toEqual({ cookie, status: 401 });
  }
  expect((await owner.get('/api/staff/me')).status).toBe(200);
});

test('behind https the session cookie is sent over https only, and never to another host', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  const publicUrl = 'https://assay.example.org';
  const auth = createStaffAuth({ ...platform.base, publicUrl, trustedOrigins: [publicUrl] });
  const cookies = await auth.startSession({ email: 'olga@example.org', password: goodPassword }, new Headers());
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^__Secure-assay\.session_token=.*HttpOnly.*Secure/i);
  expect(cookies[0]).not.toMatch(/Domain=/i);
});

test('a session of an account that lost its ownership can do no more than today allows', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await platform.db.deleteFrom('owners').execute();
  expect((await owner.get('/api/staff/questions')).status).toBe(401);
});
