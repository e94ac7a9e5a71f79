import { createMemoryMailer } from '@assay/integrations';
import { expect, test } from 'vitest';
import { everythingStored, goodPassword, signedInMember } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const hourMs = 3_600_000;
const newPassword = 'a new and better one';

async function withMail() {
  const mailer = createMemoryMailer();
  const platform = await createPlatform({ mailer });
  const owner = await platform.signedInOwner();
  const rita = await signedInMember(platform, { name: 'Rita', roles: ['recruiter'] });
  return { mailer, platform, owner, rita };
}

const tokenOf = (text: string | undefined) => /join#([\w-]+)/.exec(text ?? '')?.[1] ?? '';

test('a lost password is replaced by a letter: its link works once, and ends the old sessions', async () => {
  const { mailer, platform, rita } = await withMail();
  const visitor = platform.browser();
  expect(await visitor.post('/api/staff/password', { email: ' RITA@example.org ' })).toMatchObject({ status: 202, body: { ok: true } });
  await platform.work();
  const [letter] = mailer.sent;
  expect(letter).toMatchObject({ to: { address: 'rita@example.org', name: 'Rita' }, subject: 'A new password for Assay' });
  const token = tokenOf(letter?.text);
  expect(await everythingStored(platform)).not.toContain(token);
  expect(bodyOf(await visitor.post('/api/staff/join/look', { token }))).toMatchObject({ purpose: 'resets', invitedBy: null });
  bodyOf(await visitor.post('/api/staff/join', { token, name: '', password: newPassword }));
  expect((await rita.get('/api/staff/me')).status).toBe(401);
  expect((await visitor.post('/api/staff/join', { token, name: '', password: newPassword })).status).toBe(409);
  const fresh = platform.browser();
  expect((await fresh.post('/api/auth/sign-in/email', { email: 'rita@example.org', password: goodPassword })).status).toBe(401);
  bodyOf(await fresh.post('/api/auth/sign-in/email', { email: 'rita@example.org', password: newPassword }));
});

test('the answer is the same for an address that nobody has, and nothing is sent', async () => {
  const { mailer, platform } = await withMail();
  const known = await platform.browser().post('/api/staff/password', { email: 'rita@example.org' });
  const unknown = await platform.browser().post('/api/staff/password', { email: 'nobody@example.org' });
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  await platform.work();
  expect(mailer.sent.map(({ to }) => to.address)).toEqual(['rita@example.org']);
  const traces = await platform.db.selectFrom('audit').select('subject').where('action', '=', 'password.ask').execute();
  expect(traces).toHaveLength(2);
  expect(await everythingStored(platform)).not.toContain('nobody@example.org');
});

test('the link works for an hour from the moment it is sent, and not for somebody who was removed', async () => {
  const { mailer, platform, owner } = await withMail();
  const visitor = platform.browser();
  const ask = async () => {
    bodyOf(await visitor.post('/api/staff/password', { email: 'rita@example.org' }), 202);
    await platform.work();
    return tokenOf(mailer.sent.at(-1)?.text);
  };
  const late = await ask();
  platform.clock.advance(hourMs);
  expect(await visitor.post('/api/staff/join', { token: late, name: '', password: newPassword })).toMatchObject({
    status: 409,
    body: { error: { reason: 'expired_link' } },
  });
  const token = await ask();
  const { id } = await platform.db.selectFrom('staffUsers').select('id').where('email', '=', 'rita@example.org').executeTakeFirstOrThrow();
  bodyOf(await owner.post(`/api/staff/people/${id}/remove`));
  expect(await visitor.post('/api/staff/join', { token, name: '', password: newPassword })).toMatchObject({ status: 409 });
  expect(await ask()).toBe(token);
});

test('asking is limited for each address, whether or not it is known', async () => {
  const { platform } = await withMail();
  for (const email of ['rita@example.org', 'nobody@example.org']) {
    const answers: number[] = [];
    for (let time = 0; time < 4; time += 1) answers.push((await platform.browser().post('/api/staff/password', { email })).status);
    expect(answers).toEqual([202, 202, 202, 429]);
  }
});

test('without a mail server it says whom to ask, whoever asks', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  for (const email of ['olga@example.org', 'nobody@example.org']) {
    expect(await platform.browser().post('/api/staff/password', { email })).toMatchObject({
      status: 409,
      body: { error: { reason: 'no_mail' } },
    });
  }
});

test('a colleague who is invited by mail gets the link, and nobody else sees it', async () => {
  const { mailer, platform, owner, rita } = await withMail();
  const colleague = { purpose: 'joins', email: 'Nils@example.org', teamId: rita.teamId, roles: ['author'], byMail: true };
  expect(bodyOf(await owner.post('/api/staff/people', colleague), 201)).toEqual({ url: null });
  await platform.work();
  const [letter] = mailer.sent;
  expect(letter).toMatchObject({ to: { address: 'nils@example.org' }, subject: 'Olga Owner invites you to Assay' });
  expect(letter?.text).toContain('The link works once and for 7 days.');
  const nils = platform.browser();
  bodyOf(await nils.post('/api/staff/join', { token: tokenOf(letter?.text), name: 'Nils', password: newPassword }));
  expect(bodyOf(await nils.get('/api/staff/me'))).toMatchObject({ name: 'Nils', mailFrom: 'assay@example.org' });
});

test('a link that was withdrawn before its letter left is not sent', async () => {
  const { mailer, platform, owner, rita } = await withMail();
  bodyOf(
    await owner.post('/api/staff/people', {
      purpose: 'joins',
      email: 'nils@example.org',
      teamId: rita.teamId,
      roles: ['author'],
      byMail: true,
    }),
    201,
  );
  const { id } = await platform.db.selectFrom('joinLinks').select('id').executeTakeFirstOrThrow();
  bodyOf(await owner.post(`/api/staff/join-links/${id}/withdraw`));
  await platform.work();
  expect(mailer.sent).toEqual([]);
  expect(await platform.db.selectFrom('mails').select('state').execute()).toEqual([{ state: 'dropped' }]);
});
