import type { AnswersOnTheirWay } from '@assay/core/decisions';
import type { MailsOfInvitation, MailsPage } from '@assay/core/mail';
import { createMemoryMailer, type SendOutcome } from '@assay/integrations';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import { deskWith, type ErrorBody, finished, names, these } from '../support/deciding.ts';
import type { Person } from '../support/people-in-opening.ts';

const reason = 'Not enough practice yet.';
const refused: SendOutcome = { kind: 'refused', isAddress: true, words: 'The address was refused: 550' };
const putOff: SendOutcome = { kind: 'put_off', words: 'The mail server did not answer in time.' };

async function mailDesk(people: readonly Person[]) {
  const mailer = createMemoryMailer();
  const desk = await deskWith(people, { mailer });
  const { owner, answers, platform } = desk;
  const send = async (selection: Parameters<typeof answers>[0]) =>
    owner.post<AnswersOnTheirWay & ErrorBody>('/api/staff/answers/send', { selection, seen: (await answers(selection)).seen });
  const lettersOf = async (invitationId: string | undefined) =>
    bodyOf(await owner.get<MailsOfInvitation>(`/api/staff/invitations/${invitationId}/mails`)).mails;
  return {
    ...desk,
    mailer,
    send,
    lettersOf,
    to: (address: string) => mailer.sent.filter((letter) => letter.to.address === address),
    undelivered: async () => bodyOf(await owner.get<{ mails: { undelivered: number } }>('/api/staff/home')).mails.undelivered,
    states: async () => (await platform.db.selectFrom('mails').select('state').orderBy('id').execute()).map(({ state }) => state),
  };
}

test('everybody gets one letter with their decision and no reason, and counts as told when it has left', async () => {
  const { ids, decide, answers, owed, send, candidate, platform, mailer, to } = await mailDesk([
    finished('Ada', 90),
    finished('Ben', 20),
    finished('Cai', 50),
    finished('Dan', 50),
  ]);
  await decide(these(ids[0]), 'advance');
  await decide(these(ids[1]), 'reject');
  await decide(these(ids[2]), 'hold');
  const preview = await answers(these(...ids));
  expect(preview).toMatchObject({ telling: 3, sending: 3, onTheirWay: 0, undecided: 1 });
  expect(bodyOf(await send(these(...ids)), 202)).toEqual({ sending: 3 });
  expect(mailer.sent).toEqual([]);
  expect((await owed('show=untold')).rows.map(({ letter }) => letter)).toEqual(Array(3).fill({ kind: 'on_its_way' }));
  expect((await candidate(ids[1])).decisions).toMatchObject({ standing: { told: null }, letter: { kind: 'on_its_way' } });
  await platform.work();
  expect(names(await owed())).toEqual(['Dan']);
  expect(mailer.sent).toHaveLength(3);
  expect(to('ada@example.org')[0]?.text).toContain('We would like to go on with you');
  expect(to('ben@example.org')[0]?.text).toMatch(/^Hello Ben,\n.*We have decided not to go on.*Mara Manager \(mara@example\.org\)\.$/s);
  expect(to('cai@example.org')[0]?.text).toContain('your application stays open');
  // The words are those that were shown.
  for (const { decision, emails, subject, text } of preview.texts) {
    const [letter] = to(emails[0] ?? '');
    expect([decision, letter?.subject, letter?.text.replace(/^Hello \w+,/, 'Hello,')]).toEqual([decision, subject, text]);
  }
  expect(JSON.stringify([mailer.sent, preview])).not.toContain(reason);
  const { standing, letter } = (await candidate(ids[1])).decisions;
  expect([standing?.told?.way, letter]).toEqual(['by_mail', null]);
  expect(
    (
      await platform.db
        .selectFrom('audit')
        .selectAll()
        .where('subject', '=', ids[1] ?? '')
        .execute()
    ).map(({ action }) => action),
  ).toEqual(expect.arrayContaining(['mail.send', 'decision.tell']));
});

test('nobody gets two letters about one decision, however often they are sent', async () => {
  const { ids, decide, answers, owner, send, tell, platform, mailer, states } = await mailDesk([finished('Ada'), finished('Ben')]);
  await decide(these(...ids), 'advance');
  const { seen } = await answers(these(...ids));
  bodyOf(await send(these(ids[0])), 202);
  // What was shown before is not what would be sent now.
  const late = await owner.post<ErrorBody>('/api/staff/answers/send', { selection: these(...ids), seen });
  expect([late.status, late.body.error.reason]).toEqual([409, 'selection_changed']);
  expect(await answers(these(...ids))).toMatchObject({ telling: 2, sending: 1, onTheirWay: 1 });
  expect(bodyOf(await send(these(...ids)), 202)).toEqual({ sending: 1 });
  expect((await send(these(...ids))).body.error.reason).toBe('nobody');
  // Ben was told by telephone before his letter left.
  bodyOf(await tell(these(ids[1]), (await answers(these(ids[1]))).seen), 201);
  await platform.work();
  await platform.work();
  expect(mailer.sent.map(({ to }) => to.address)).toEqual(['ada@example.org']);
  expect(await states()).toEqual(['sent', 'dropped']);
  expect((await send(these(...ids))).status).toBe(409);
  const again = await owner.post<ErrorBody>(`/api/staff/invitations/${ids[0]}/mails`, { kind: 'advance', timeZone: 'UTC' });
  expect(again).toMatchObject({ status: 409, body: { error: { message: 'The candidate was told already.' } } });
});

test('who was not reached is still owed an answer, with what the mail server said, until another letter arrives', async () => {
  const { ids, decide, owed, owner, send, candidate, lettersOf, platform, mailer, undelivered } = await mailDesk([
    finished('Ada'),
    finished('Ben'),
  ]);
  await decide(these(...ids), 'reject');
  mailer.answerNext(refused);
  bodyOf(await send(these(...ids)), 202);
  await platform.work();
  const [unreached] = (await owed()).rows;
  expect((await owed()).total).toBe(1);
  expect(unreached).toMatchObject({ decision: 'reject', letter: { kind: 'undelivered', why: refused.words } });
  expect(await undelivered()).toBe(1);
  const { decisions } = await candidate(unreached?.invitationId);
  expect(decisions).toMatchObject({ standing: { told: null }, letter: { kind: 'undelivered' } });
  bodyOf(await owner.post(`/api/staff/invitations/${unreached?.invitationId}/mails`, { kind: 'reject', timeZone: 'UTC' }), 201);
  expect(await undelivered()).toBe(0);
  await platform.work();
  expect((await owed()).total).toBe(0);
  expect((await lettersOf(unreached?.invitationId)).map(({ state }) => state).toSorted()).toEqual(['bounced', 'sent']);
  expect(mailer.sent).toHaveLength(2);
});

test('a letter that came back takes the telling with it', async () => {
  const { ids, decide, owed, owner, send, tell, answers, lettersOf, platform, undelivered } = await mailDesk([finished('Ada')]);
  await decide(these(...ids), 'advance');
  bodyOf(await send(these(...ids)), 202);
  await platform.work();
  expect((await owed()).total).toBe(0);
  const [letter] = await lettersOf(ids[0]);
  bodyOf(await owner.post(`/api/staff/mail/${letter?.mailId}/bounced`));
  expect((await owed()).rows).toMatchObject([{ name: 'Ada', letter: { kind: 'undelivered' } }]);
  expect(await undelivered()).toBe(1);
  // Told in another way: the letter is seen to.
  bodyOf(await tell(these(...ids), (await answers(these(...ids))).seen), 201);
  expect([(await owed()).total, await undelivered()]).toEqual([0, 0]);
});

test('a decision that was taken back, or replaced, before its letter left drops it', async () => {
  const { ids, decide, owed, owner, send, candidate, platform, mailer, states } = await mailDesk([finished('Ada'), finished('Ben')]);
  await decide(these(...ids), 'reject');
  mailer.answerNext(putOff, putOff);
  bodyOf(await send(these(...ids)), 202);
  await platform.work();
  expect(await states()).toEqual(['queued', 'queued']);
  const standing = (await candidate(ids[0])).decisions.standing;
  bodyOf(await owner.post(`/api/staff/decisions/${standing?.decisionId}/take-back`));
  await decide(these(ids[1]), 'advance', true);
  platform.clock.advance(60_000);
  await platform.work();
  expect(mailer.sent).toEqual([]);
  expect(await states()).toEqual(['dropped', 'dropped']);
  const left = (await owed()).rows.map(({ name, decision, letter }) => [name, decision, letter]);
  expect(left.toSorted()).toEqual([
    ['Ada', null, null],
    ['Ben', 'advance', null],
  ]);
  // What is decided now can be told.
  bodyOf(await send(these(...ids)), 202);
  await platform.work();
  expect(mailer.sent.map(({ text }) => text.includes('go on with you'))).toEqual([true]);
});

test('what is taken back while its letter is being handed over stays as it is, and is told', async () => {
  const { ids, decide, owner, send, candidate, platform } = await mailDesk([finished('Ada')]);
  await decide(these(...ids), 'advance');
  bodyOf(await send(these(...ids)), 202);
  await platform.db.updateTable('mails').set({ state: 'sending' }).execute();
  const { decisionId } = (await candidate(ids[0])).decisions.standing ?? {};
  const answer = await owner.post<ErrorBody>(`/api/staff/decisions/${decisionId}/take-back`);
  expect([answer.status, answer.body.error.reason]).toEqual([409, 'leaving']);
  await platform.work();
  expect((await candidate(ids[0])).decisions.standing?.told?.way).toBe('by_mail');
});

test('an earlier decision that stands again can be told after its first letter was dropped', async () => {
  const { ids, decide, owner, send, candidate, platform, mailer } = await mailDesk([finished('Ada')]);
  await decide(these(...ids), 'advance');
  bodyOf(await send(these(...ids)), 202);
  await decide(these(...ids), 'reject', true);
  await platform.work();
  const { decisionId } = (await candidate(ids[0])).decisions.standing ?? {};
  bodyOf(await owner.post(`/api/staff/decisions/${decisionId}/take-back`));
  bodyOf(await send(these(...ids)), 202);
  await platform.work();
  expect(mailer.sent).toHaveLength(1);
  expect((await candidate(ids[0])).decisions.standing).toMatchObject({ kind: 'advance', told: { way: 'by_mail' } });
});

test('whoever need not sit it again gets the letter, and whoever works on gets none', async () => {
  const { ids, decide, send, owner, candidate, platform, mailer, states } = await mailDesk([{ name: 'Wil' }, finished('Ada')]);
  await platform.db
    .updateTable('invitations')
    .set({ waivedAt: platform.clock.now().toISOString() })
    .where('id', '=', ids[0] ?? '')
    .execute();
  await platform.db
    .updateTable('results')
    .set({ state: 'waived', owedSince: platform.clock.now().toISOString() })
    .where('invitationId', '=', ids[0] ?? '')
    .execute();
  await decide(these(...ids), 'advance');
  bodyOf(await send(these(...ids)), 202);
  const { attempt } = await candidate(ids[1]);
  bodyOf(await owner.post(`/api/staff/attempts/${attempt?.attemptId}/reopen`, { minutes: 5, reason: 'the lift was broken' }));
  await platform.work();
  expect(mailer.sent.map(({ to }) => to.address)).toEqual(['wil@example.org']);
  expect((await states()).toSorted()).toEqual(['dropped', 'sent']);
  expect((await send(these(ids[1]))).body.error.reason).toBe('nobody');
});

test('a team’s own words are sent, and a letter goes with the person it was for', async () => {
  const { ids, decide, send, answers, owner, opening, platform, mailer } = await mailDesk([finished('Ada'), finished('Ben')]);
  const template = { subject: 'News of {{opening}}', body: 'Dear {{name}},\n\nsorry.' };
  bodyOf(await owner.put(`/api/staff/mail/templates/${opening.teamId}/reject`, { basedOn: 0, template }));
  await decide(these(...ids), 'reject');
  expect((await answers(these(...ids))).texts).toMatchObject([{ subject: 'News of Data analyst', text: 'Dear,\n\nsorry.' }]);
  bodyOf(await send(these(...ids)), 202);
  await platform.db
    .deleteFrom('invitations')
    .where('id', '=', ids[1] ?? '')
    .execute();
  await platform.work();
  expect(mailer.sent.map(({ subject, text }) => [subject, text])).toEqual([['News of Data analyst', 'Dear Ada,\n\nsorry.']]);
});

test('without a mail server sending is refused in words, and telling by hand works as ever', async () => {
  const { ids, decide, owner, answers, tell } = await deskWith([finished('Ada')]);
  await decide(these(...ids), 'advance');
  const { seen } = await answers(these(...ids));
  const refusedSending = await owner.post<ErrorBody>('/api/staff/answers/send', { selection: these(...ids), seen });
  expect([refusedSending.status, refusedSending.body.error.reason]).toEqual([409, 'no_mail']);
  bodyOf(await tell(these(...ids), seen), 201);
});

test('a trial of the answer goes to whoever asks, tells nobody anything and needs no decision', async () => {
  const { owner, opening, platform, mailer } = await mailDesk([finished('Ada')]);
  bodyOf(await owner.post(`/api/staff/mail/templates/${opening.teamId}/hold/test`, { subject: 'Wait', body: 'Dear {{name}}' }), 202);
  await platform.work();
  expect(mailer.sent.map(({ to, subject }) => [to.address, subject])).toEqual([['olga@example.org', 'Test: Wait']]);
  expect(bodyOf(await owner.get<MailsPage>('/api/staff/mail?kind=hold')).rows).toMatchObject([{ isTest: true, state: 'sent' }]);
});
