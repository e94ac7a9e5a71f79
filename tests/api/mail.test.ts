import type { CandidateForStaff } from '@assay/core/candidates';
import type { OwedPage } from '@assay/core/decisions';
import type { InvitationForStaff } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import { createMemoryMailer, type SendOutcome } from '@assay/integrations';
import { remindDue } from '@assay/services';
import { expect, test } from 'vitest';
import { everythingStored } from '../support/accounts.ts';
import { bodyOf, createOpening, openAttempt } from '../support/attempt.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const byMail = { remindHours: 48, timeZone: 'Europe/Berlin' };
const putOff: SendOutcome = { kind: 'put_off', words: 'The mail server did not answer in time.' };

async function opened(changes: Parameters<typeof createOpening>[1] = {}, options: Parameters<typeof createPlatform>[0] = {}) {
  const mailer = createMemoryMailer();
  const platform = await createPlatform({ mailer, ...options });
  const owner = await platform.signedInOwner();
  return { mailer, platform, owner, opening: await createOpening(owner, changes) };
}

async function inviteByMail(owner: TestBrowser, opening: OpeningForStaff, changes: object = {}) {
  return bodyOf(
    await owner.post<InvitationForStaff>('/api/staff/invitations', {
      openingId: opening.openingId,
      name: 'Cleo Candidate',
      email: 'cleo@example.org',
      startsFrom: null,
      startsUntil: null,
      timeMultiplier: 1,
      mailing: byMail,
      ...changes,
    }),
    201,
  );
}

const tokenOf = (text: string | undefined) => /take#([\w-]+)/.exec(text ?? '')?.[1] ?? '';

async function start(platform: Awaited<ReturnType<typeof createPlatform>>, token: string, email = 'cleo@example.org') {
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: Parameters<typeof openAttempt>[1] }>('/api/candidate/attempts'), 201);
  return openAttempt(candidate, attemptId);
}

const states = async (platform: Awaited<ReturnType<typeof createPlatform>>) =>
  (await platform.db.selectFrom('mails').select(['kind', 'state', 'lastError']).orderBy('id').execute()).map((mail) => mail);

test('an invitation by mail says what, until when and whom to ask, and its link lets the candidate in', async () => {
  const { mailer, platform, owner, opening } = await opened();
  await inviteByMail(owner, opening, { startsUntil: '2026-01-20T22:59:00.000Z', timeMultiplier: 1.5 });
  expect(mailer.sent).toEqual([]);
  await platform.work();
  const [letter] = mailer.sent;
  expect(letter).toMatchObject({
    to: { name: 'Cleo Candidate', address: 'cleo@example.org' },
    subject: 'Your assessment for Data analyst',
    messageId: expect.stringMatching(/^mail_\w{26}@example\.org$/),
  });
  expect(letter?.text).toContain('You have 90 minutes, and choose when you begin');
  expect(letter?.text).toContain('You can start until 20 January 2026 at 23:59 CET.');
  expect(letter?.text).not.toContain('You can start from');
  expect(letter?.text).toContain('Mara Manager (mara@example.org)');
  expect(letter?.html).toContain(`<a href="http://localhost:4310/take#${tokenOf(letter?.text)}">`);
  await start(platform, tokenOf(letter?.text));
  expect(await states(platform)).toEqual([{ kind: 'invitation', state: 'sent', lastError: null }]);
});

test('no secret lies in the database before a letter is sent, nor after', async () => {
  const { mailer, platform, owner, opening } = await opened();
  await inviteByMail(owner, opening);
  expect(await platform.db.selectFrom('invitationTokens').selectAll().execute()).toEqual([]);
  await platform.work();
  const token = tokenOf(mailer.sent[0]?.text);
  expect(token).toHaveLength(43);
  expect(await everythingStored(platform)).not.toContain(token);
  expect(platform.log.join('\n')).not.toContain(token);
});

test('everybody of a list gets one letter, and whoever was invited before gets none', async () => {
  const { mailer, platform, owner, opening } = await opened();
  await inviteByMail(owner, opening, { email: 'p3@example.org' });
  const text = `name,email\n${Array.from({ length: 45 }, (_, number) => `Person ${number},p${number}@example.org\n`).join('')}`;
  const window = { startsFrom: null, startsUntil: null };
  bodyOf(await owner.post(`/api/staff/openings/${opening.openingId}/lists`, { text, ...window, mailing: byMail }), 201);
  bodyOf(await owner.post(`/api/staff/openings/${opening.openingId}/lists`, { text, ...window, mailing: byMail }), 201);
  await platform.work();
  const addresses = mailer.sent.map(({ to }) => to.address);
  expect(addresses).toHaveLength(45);
  expect(new Set(addresses).size).toBe(45);
});

test('without a mail server a letter is refused in words, and inviting without one works as ever', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  expect(bodyOf(await owner.get('/api/staff/me'))).toMatchObject({ mailFrom: null });
  const input = { openingId: opening.openingId, name: 'A', email: 'a@example.org', startsFrom: null, startsUntil: null };
  const refused = { status: 409, body: { error: { code: 'conflict', reason: 'no_mail' } } };
  expect(await owner.post('/api/staff/invitations', { ...input, mailing: byMail })).toMatchObject(refused);
  const list = { text: 'name,email\nB,b@example.org', startsFrom: null, startsUntil: null, mailing: byMail };
  expect(await owner.post(`/api/staff/openings/${opening.openingId}/lists`, list)).toMatchObject(refused);
  bodyOf(await owner.post('/api/staff/invitations', input), 201);
});

test('a mail server that is away for an hour gets the letter when it is back, with one working link', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const invitation = await inviteByMail(owner, opening);
  const tried: number[] = [];
  const from = platform.clock.now().getTime();
  while (platform.clock.now().getTime() - from < hourMs) {
    mailer.answerNext(putOff);
    await platform.work();
    tried.push(Math.round((platform.clock.now().getTime() - from) / 1000));
    const { nextTryAt } = await platform.db.selectFrom('mails').select('nextTryAt').executeTakeFirstOrThrow();
    platform.clock.advance(new Date(nextTryAt ?? '').getTime() - platform.clock.now().getTime());
  }
  expect(tried).toEqual([0, 4, 12, 28, 60, 124, 252, 508, 1020, 1920, 2820]);
  expect(await states(platform)).toEqual([{ kind: 'invitation', state: 'queued', lastError: putOff.words }]);
  expect(bodyOf(await owner.get('/api/staff/home'))).toMatchObject({ mails: { undelivered: 0, late: 1 }, deadJobs: 0 });
  await platform.work();
  expect(mailer.sent).toHaveLength(1);
  const { invitation: now } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(now.validLinks).toBe(1);
  await start(platform, tokenOf(mailer.sent[0]?.text));
});

test('a letter that cannot be sent for a day is given up and shown', async () => {
  const { mailer, platform, owner, opening } = await opened();
  await inviteByMail(owner, opening);
  for (let tries = 0; tries < 200; tries += 1) {
    mailer.answerNext(putOff);
    await platform.work();
    platform.clock.advance(15 * minuteMs);
  }
  expect(mailer.sent).toEqual([]);
  expect(await states(platform)).toEqual([
    { kind: 'invitation', state: 'failed', lastError: expect.stringMatching(/^Given up after 9\d tries\. The mail server did not answer/) },
  ]);
  expect(bodyOf(await owner.get('/api/staff/home'))).toMatchObject({ mails: { undelivered: 1, late: 0 } });
});

test('a refusal for good is not tried again: an address has bounced, a letter has failed', async () => {
  const { mailer, platform, owner, opening } = await opened();
  await inviteByMail(owner, opening);
  await inviteByMail(owner, opening, { email: 'ada@example.org' });
  mailer.answerNext({ kind: 'refused', isAddress: true, words: 'The address was refused: 550' });
  mailer.answerNext({ kind: 'refused', isAddress: false, words: 'The mail server refused the letter: 554' });
  await platform.work();
  platform.clock.advance(hourMs);
  await platform.work();
  expect((await states(platform)).map(({ state }) => state).toSorted()).toEqual(['bounced', 'failed']);
  // Nobody holds a link from them.
  expect(await platform.db.selectFrom('invitationTokens').selectAll().execute()).toEqual([]);
  expect(mailer.sent).toEqual([]);
});

test('a letter found half handed over after a kill is taken for sent, and said to be unconfirmed', async () => {
  const { mailer, platform, owner, opening } = await opened();
  await inviteByMail(owner, opening);
  await platform.db.updateTable('mails').set({ state: 'sending' }).execute();
  await platform.work();
  expect(mailer.sent).toEqual([]);
  expect(await states(platform)).toEqual([{ kind: 'invitation', state: 'sent', lastError: expect.stringContaining('was not seen') }]);
});

test('an invitation that was withdrawn or used before its letter left is not sent any more', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const { invitationId } = await inviteByMail(owner, opening);
  bodyOf(await owner.post(`/api/staff/invitations/${invitationId}/revoke`, { reason: 'the wrong person' }));
  await platform.work();
  expect(mailer.sent).toEqual([]);
  expect(await states(platform)).toEqual([{ kind: 'invitation', state: 'dropped', lastError: 'The invitation was withdrawn.' }]);
});

test('whoever has not started is reminded once, so long before the window ends as was chosen', async () => {
  const { mailer, platform, owner, opening } = await opened();
  const startsUntil = '2026-01-15T10:00:00.000Z';
  const started = await inviteByMail(owner, opening, { startsUntil });
  const revoked = await inviteByMail(owner, opening, { startsUntil, email: 'rev@example.org' });
  await inviteByMail(owner, opening, { startsUntil, email: 'late@example.org', mailing: { ...byMail, remindHours: 24 } });
  await inviteByMail(owner, opening, { startsUntil, email: 'never@example.org', mailing: { ...byMail, remindHours: null } });
  await inviteByMail(owner, opening, { startsUntil, email: 'waits@example.org' });
  await inviteByMail(owner, opening, { startsUntil, email: 'bounces@example.org' });
  await inviteByMail(owner, opening, { email: 'anytime@example.org' });
  mailer.answerNext(...Array.from({ length: 5 }, (): SendOutcome => ({ kind: 'accepted' })), {
    kind: 'refused',
    isAddress: true,
    words: 'no',
  });
  await platform.work();
  await start(platform, tokenOf(mailer.sent.find(({ to }) => to.address === started.email)?.text));
  bodyOf(await owner.post(`/api/staff/invitations/${revoked.invitationId}/revoke`, { reason: 'no longer' }));
  const remind = async () => {
    const before = mailer.sent.length;
    await remindDue(platform.system('reminders'));
    await remindDue(platform.system('reminders'));
    await platform.work();
    return mailer.sent.slice(before).map(({ to }) => to.address);
  };
  platform.clock.advance(8 * 24 * hourMs - 1);
  expect(await remind()).toEqual([]);
  platform.clock.advance(1);
  expect(await remind()).toEqual(['waits@example.org']);
  expect(mailer.sent.at(-1)?.text).toContain('You can start until 15 January 2026 at 11:00 CET.');
  platform.clock.advance(24 * hourMs);
  expect(await remind()).toEqual(['late@example.org']);
  const { invitationId } = await platform.db
    .selectFrom('results')
    .select('invitationId')
    .where('searchKey', 'like', '%waits@%')
    .executeTakeFirstOrThrow();
  const later = { startsUntil: '2026-01-20T10:00:00.000Z', reason: 'was ill for a week' };
  bodyOf(await owner.post(`/api/staff/invitations/${invitationId}/window`, later));
  expect(await remind()).toEqual([]);
  platform.clock.advance(6 * 24 * hourMs - 2 * 24 * hourMs + 1);
  expect(await remind()).toEqual(['waits@example.org']);
});

test('after the end a receipt says by when they hear; practice, previews and voided attempts get none', async () => {
  const { mailer, platform, owner, opening } = await opened({ opening: { answerByDays: 10 } });
  await inviteByMail(owner, opening);
  await platform.work();
  const token = tokenOf(mailer.sent[0]?.text);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: 'cleo@example.org' }));
  bodyOf(await owner.post(`/api/staff/assessments/${opening.assessmentId}/preview`), 201);
  const attempt = await start(platform, token);
  bodyOf(await attempt.submit());
  bodyOf(await attempt.submit());
  await platform.work();
  expect(mailer.sent.map(({ subject }) => subject)).toEqual(['Your assessment for Data analyst', 'We have your answers for Data analyst']);
  expect(mailer.sent[1]?.text).toContain('The assessment ended on 5 January 2026 at 11:00 CET.');
  expect(mailer.sent[1]?.text).toContain('You will hear from us by 15 January 2026.');
  const reason = { reason: 'the lift was broken' };
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, ...reason }));
  platform.clock.advance(10 * minuteMs);
  await platform.sweep();
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/void`, reason));
  await platform.work();
  expect(mailer.sent).toHaveLength(2);
  expect((await states(platform)).at(-1)).toEqual({ kind: 'receipt', state: 'dropped', lastError: 'The attempt does not count.' });
});

test('letter, list and receipt page count the same days, also when clocks change in between', async () => {
  // 23:30 in Berlin, four days before its clocks go forward: seven times 24 hours later it is a day more.
  const { mailer, platform, owner, opening } = await opened({ opening: { answerByDays: 7 } }, { now: '2026-03-25T22:30:00.000Z' });
  await inviteByMail(owner, opening);
  await platform.work();
  const attempt = await start(platform, tokenOf(mailer.sent[0]?.text));
  bodyOf(await attempt.submit());
  await platform.work();
  expect(mailer.sent[1]?.text).toContain('You will hear from us by 1 April 2026.');
  const { rows } = bodyOf(await owner.get<OwedPage>('/api/staff/answers?zone=Europe/Berlin'));
  expect(rows).toMatchObject([{ promisedDay: '2026-04-01' }]);
  expect((await attempt.read()).hears).toEqual({ after: '2026-03-25T22:30:00.000Z', days: 7 });
});
