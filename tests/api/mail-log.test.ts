import type { InvitationForStaff } from '@assay/core/invitations';
import { defaultTemplates, type MailsOfInvitation, type MailsPage, type TemplateForStaff, type TemplatesForStaff } from '@assay/core/mail';
import type { OpeningForStaff } from '@assay/core/openings';
import { createMemoryMailer, type SendOutcome } from '@assay/integrations';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';

const mailing = { remindHours: 48, timeZone: 'Europe/Berlin' };
const bounced: SendOutcome = { kind: 'refused', isAddress: true, words: 'The address was refused: 550 no such person' };

async function opened() {
  const mailer = createMemoryMailer();
  const platform = await createPlatform({ mailer });
  const owner = await platform.signedInOwner();
  return { mailer, platform, owner, opening: await createOpening(owner) };
}

const invite = async (owner: TestBrowser, opening: OpeningForStaff, name: string, more: object = {}) =>
  bodyOf(
    await owner.post<InvitationForStaff>('/api/staff/invitations', {
      openingId: opening.openingId,
      name,
      email: `${name.toLowerCase()}@example.org`,
      startsFrom: null,
      startsUntil: null,
      mailing,
      ...more,
    }),
    201,
  );

const page = async (staff: TestBrowser, query = '') => bodyOf(await staff.get<MailsPage>(`/api/staff/mail${query}`));
const undelivered = async (staff: TestBrowser) =>
  bodyOf(await staff.get<{ mails: { undelivered: number } }>('/api/staff/home')).mails.undelivered;
const mailsOf = async (staff: TestBrowser, { invitationId }: InvitationForStaff) =>
  bodyOf(await staff.get<MailsOfInvitation>(`/api/staff/invitations/${invitationId}/mails`));
const again = (staff: TestBrowser, { invitationId }: InvitationForStaff, kind = 'invitation') =>
  staff.post<MailsOfInvitation>(`/api/staff/invitations/${invitationId}/mails`, { kind, timeZone: 'Europe/Paris' });

test('letters are listed newest first, searched, filtered and cut into pages', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const other = await createOpening(owner, { opening: { title: 'Another' } });
  const text = `name,email\n${Array.from({ length: 60 }, (_, number) => `Pérson ${number},p${number}@example.org\n`).join('')}`;
  bodyOf(await owner.post(`/api/staff/openings/${opening.openingId}/lists`, { text, startsFrom: null, startsUntil: null, mailing }), 201);
  await platform.work();
  platform.clock.advance(1000);
  await invite(owner, other, 'Zoe');
  mailer.answerNext(bounced);
  await platform.work();
  const first = await page(owner);
  expect(first).toMatchObject({ total: 61, pageSize: 50, isSetUp: true });
  expect(first.rows[0]).toMatchObject({
    kind: 'invitation',
    state: 'bounced',
    email: 'zoe@example.org',
    candidate: { name: 'Zoe', opening: 'Another' },
    lastError: bounced.words,
    needsAttention: true,
  });
  expect((await page(owner, '?page=2')).rows).toHaveLength(11);
  expect((await page(owner, '?direction=asc')).rows[0]?.email).not.toBe('zoe@example.org');
  expect((await page(owner, '?search=person 7')).rows.map(({ email }) => email)).toEqual(['p7@example.org']);
  expect((await page(owner, '?search=P12@EXAMPLE')).total).toBe(1);
  expect((await page(owner, '?state=undelivered')).total).toBe(1);
  expect((await page(owner, '?state=sent&kind=invitation')).total).toBe(60);
  expect((await page(owner, `?openingId=${other.openingId}`)).total).toBe(1);
  expect((await page(owner, '?kind=receipt')).total).toBe(0);
  expect(await owner.get('/api/staff/mail?state=lost')).toMatchObject({ status: 422 });
});

test('what was not delivered is counted on Home until it is sent again, put away or delivered', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const [ada, ben] = [await invite(owner, opening, 'Ada'), await invite(owner, opening, 'Ben')];
  mailer.answerNext(bounced, bounced);
  await platform.work();
  expect(await undelivered(owner)).toBe(2);
  expect(bodyOf(await again(owner, ada), 201).mails.map(({ state }) => state)).toEqual(['queued', 'bounced']);
  expect(await again(owner, ada)).toMatchObject({ status: 409, body: { error: { message: 'Such a letter is on its way already.' } } });
  await platform.work();
  expect(mailer.sent.map(({ to }) => to.address)).toEqual(['ada@example.org']);
  expect(await undelivered(owner)).toBe(1);
  const [mail] = (await mailsOf(owner, ben)).mails;
  bodyOf(await owner.post(`/api/staff/mail/${mail?.mailId}/settle`));
  expect(await owner.post(`/api/staff/mail/${mail?.mailId}/settle`)).toMatchObject({ status: 409 });
  expect(await undelivered(owner)).toBe(0);
});

test('a bounce that came to a mailbox is written down by whoever saw it, and only about a letter that left', async () => {
  const { platform, owner, opening } = await opened();
  const ada = await invite(owner, opening, 'Ada');
  const [queued] = (await mailsOf(owner, ada)).mails;
  expect(await owner.post(`/api/staff/mail/${queued?.mailId}/bounced`)).toMatchObject({ status: 409 });
  await platform.work();
  bodyOf(await owner.post(`/api/staff/mail/${queued?.mailId}/bounced`));
  expect((await mailsOf(owner, ada)).mails).toMatchObject([{ state: 'bounced', needsAttention: true }]);
  expect(await undelivered(owner)).toBe(1);
  const actions = await platform.db.selectFrom('audit').select(['action', 'subject']).where('action', 'like', 'mail.%').execute();
  expect(actions).toEqual([{ action: 'mail.mark-bounced', subject: ada.invitationId }]);
});

test('only letters that make sense can be sent: no receipt before an end, no invitation to whoever is out', async () => {
  const { platform, owner, opening } = await opened();
  const ada = await invite(owner, opening, 'Ada', { mailing: null });
  expect(await mailsOf(owner, ada)).toEqual({ mails: [], maySend: ['invitation', 'reminder'], remindHours: null });
  expect(await again(owner, ada, 'receipt')).toMatchObject({ status: 409 });
  bodyOf(await again(owner, ada), 201);
  await platform.work();
  bodyOf(await owner.post(`/api/staff/invitations/${ada.invitationId}/revoke`, { reason: 'the wrong person' }));
  expect((await mailsOf(owner, ada)).maySend).toEqual([]);
  expect(await again(owner, ada)).toMatchObject({ status: 409, body: { error: { message: 'The invitation was withdrawn.' } } });
});

test('a team writes its own letters; what would not work is refused at its field', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const path = `/api/staff/mail/templates/${opening.teamId}`;
  const read = async () => bodyOf(await owner.get<TemplatesForStaff>(path)).templates.find(({ kind }) => kind === 'invitation');
  expect(await read()).toEqual({ kind: 'invitation', ...defaultTemplates.invitation, saves: 0, savedAt: null, savedBy: null });
  const save = (basedOn: number, template: { subject: string; body: string }) =>
    owner.put<TemplateForStaff>(`${path}/invitation`, { basedOn, template });
  const issuesOf = async (template: { subject: string; body: string }) =>
    (await owner.put<{ error: { issues: { path: string; message: string }[] } }>(`${path}/invitation`, { basedOn: 0, template })).body.error
      .issues;
  expect(await issuesOf({ subject: 'Hi {{nmae}}', body: 'No way in' })).toMatchObject([
    { path: 'template.subject', message: expect.stringContaining('{{nmae}} is not known here') },
    { path: 'template.body', message: expect.stringContaining('{{link}} is missing') },
  ]);
  expect(await issuesOf({ subject: 'Hi {{name', body: '{{link}}' })).toMatchObject([{ path: 'template.subject' }]);
  expect(await issuesOf({ subject: '{{link}}', body: '{{link}}' })).toMatchObject([{ path: 'template.subject' }]);
  const own = { subject: 'Come, {{name}}', body: 'Dear {{name}},\n\n{{link}}\n\nUntil {{until}}\n<b>Team</b> {{ opening }}' };
  expect(bodyOf(await save(0, own))).toMatchObject({ saves: 1, savedBy: 'Olga Owner' });
  await invite(owner, opening, 'Ada', { name: '<script>Ada</script> https://win.example\r\nBcc: x@example.org' });
  await platform.work();
  const [letter] = mailer.sent;
  expect(letter?.subject).toBe('Come, <script>Ada</script> Bcc: x@example.org');
  expect(letter?.text).toContain('<b>Team</b> Data analyst');
  expect(letter?.text).not.toContain('Until');
  expect(letter?.html).toContain('&lt;script&gt;Ada&lt;/script&gt;');
  expect(letter?.html).toContain('&lt;b&gt;Team&lt;/b&gt;');
  expect(letter?.text).not.toContain('win.example');
});

test('of two people who save at once the second is told what the first saved', async () => {
  const { platform, owner, opening } = await opened();
  const path = `/api/staff/mail/templates/${opening.teamId}/receipt`;
  bodyOf(await owner.put(path, { basedOn: 0, template: { subject: 'Thanks', body: 'We have it.' } }));
  const rita = await signedInMember(platform, { name: 'Rita', roles: ['recruiter'], team: opening.teamId });
  const late = { basedOn: 0, template: { subject: 'Thank you', body: 'We have them.' } };
  expect(await rita.put(path, late)).toMatchObject({
    status: 409,
    body: { error: { reason: 'saved_meanwhile', message: expect.stringMatching(/^Olga Owner saved this letter/) } },
  });
  bodyOf(await rita.put(path, { ...late, basedOn: 1 }));
  expect(await owner.put(path, { ...late, basedOn: 1 })).toMatchObject({ status: 409 });
});

test('a template is tried by a letter to oneself, whose link opens nothing', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const path = `/api/staff/mail/templates/${opening.teamId}/invitation/test`;
  expect(await owner.post(path, { subject: 'Hi', body: 'no link' })).toMatchObject({ status: 422 });
  expect(bodyOf(await owner.post(path, { subject: 'Hi {{name}}', body: '{{link}} until {{until}}' }), 202)).toEqual({
    to: 'olga@example.org',
  });
  await platform.work();
  expect(mailer.sent).toMatchObject([{ to: { address: 'olga@example.org' }, subject: 'Test: Hi Olga Owner' }]);
  expect(await platform.db.selectFrom('invitationTokens').selectAll().execute()).toEqual([]);
  expect((await page(owner)).rows).toMatchObject([{ isTest: true, candidate: null, state: 'sent' }]);
});
