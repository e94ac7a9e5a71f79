import type { HomeForStaff } from '@assay/core/accounts';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { SecondLookForCandidate, SecondLookForStaff } from '@assay/core/second-looks';
import { createMemoryMailer } from '@assay/integrations';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { gradedAttempt } from '../support/graded-attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const minute = 60_000;
const day = 24 * 3_600_000;
const asked = { text: 'Question 1 says it may round; I rounded.' };

let platform: Platform;
let mailer: ReturnType<typeof createMemoryMailer>;
beforeEach(async () => {
  mailer = createMemoryMailer();
  platform = await createPlatform({ runner: doublingRunner, mailer });
});

async function graded(changes: Parameters<typeof gradedAttempt>[1] = {}) {
  const world = await gradedAttempt(platform, changes);
  const { attempt, candidate, owner, invitation } = world;
  const path = `${attempt.path}/second-look`;
  const home = async () => bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).secondLooks;
  return {
    ...world,
    path,
    own: async () => bodyOf(await candidate.get<SecondLookForCandidate>(path)),
    ask: (input: unknown = asked) => candidate.post(path, input),
    home,
    page: async () => bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).secondLook,
    answer: async (body: unknown) =>
      owner.post<SecondLookForStaff>(`/api/staff/second-looks/${(await home())[0]?.secondLookId ?? 'none'}/answer`, body),
  };
}

test('once the decision was told, whatever is shown of the score, a candidate asks once and reads what a person found', async () => {
  const { own, ask, tell, home, page, answer, owner, invitation } = await graded();
  expect(await own()).toEqual({ kind: 'none' });
  expect(await ask()).toMatchObject({ status: 409, body: { error: { reason: 'not_yet' } } });
  await tell('reject');
  expect(await own()).toEqual({ kind: 'may_ask', until: '2026-07-04T10:00:00.000Z' });
  expect(await ask({ text: ' ' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'text', message: 'say in a few words what should be looked at' }] } },
  });
  bodyOf(await ask(), 201);
  expect(await ask()).toMatchObject({ status: 409, body: { error: { reason: 'asked' } } });
  expect(await own()).toMatchObject({ kind: 'asked', ...asked, answer: null });
  expect(await home()).toMatchObject([{ name: 'Cleo Candidate', invitationId: invitation.invitationId, ...asked }]);

  expect(await answer({ outcome: 'stands', text: '' })).toMatchObject({ status: 422, body: { error: { issues: [{ path: 'text' }] } } });
  const [{ secondLookId } = { secondLookId: '' }] = await home();
  const found = { outcome: 'stands', text: 'We read it again: the statement forbids it.\nSorry.' };
  expect(bodyOf(await answer(found))).toMatchObject({ answer: found, answeredBy: 'Olga Owner' });
  expect(await owner.post(`/api/staff/second-looks/${secondLookId}/answer`, found)).toMatchObject({
    status: 409,
    body: { error: { reason: 'answered' } },
  });
  expect(await home()).toEqual([]);
  expect(await page()).toMatchObject({ answer: found });
  expect(await own()).toMatchObject({ kind: 'asked', answer: found });
  expect(await ask()).toMatchObject({ status: 409, body: { error: { reason: 'asked' } } });
});

test('a letter says that there is an answer, not what it says, and its link leads in', async () => {
  const { ask, tell, answer, invitation, attempt, owner } = await graded();
  await tell('advance');
  bodyOf(await ask(), 201);
  bodyOf(await answer({ outcome: 'changed', text: 'You were right about the rounding.' }));
  await platform.work();
  const letters = mailer.sent.filter(({ text }) => text.includes('looks at your score'));
  expect(letters).toMatchObject([{ to: { address: invitation.email }, subject: 'About your assessment for Data analyst' }]);
  expect(letters[0]?.text).not.toMatch(/rounding|changed|right/);
  const token = /#(\S+)/.exec(letters[0]?.text ?? '')?.[1];
  const phone = platform.browser();
  bodyOf(await phone.post('/api/candidate/links/enter', { token, email: invitation.email }));
  expect(bodyOf(await phone.get<SecondLookForCandidate>(`${attempt.path}/second-look`))).toMatchObject({ answer: { outcome: 'changed' } });
  const again = await owner.post(`/api/staff/invitations/${invitation.invitationId}/mails`, { kind: 'second_look', timeZone: 'UTC' });
  expect(again.status).toBeLessThan(300);
});

test('no letter about it goes to somebody who has no answer', async () => {
  const { owner, invitation, tell, ask } = await graded();
  await tell('advance');
  bodyOf(await ask(), 201);
  const letter = { kind: 'second_look', timeZone: 'UTC' };
  expect(await owner.post(`/api/staff/invitations/${invitation.invitationId}/mails`, letter)).toMatchObject({
    status: 409,
    body: { error: { reason: 'not_answered' } },
  });
});

test('a score that is shown can be asked about before any decision', async () => {
  const { own } = await graded({ assessment: { report: { moment: 'graded', parts: ['score'] } } });
  expect((await own()).kind).toBe('may_ask');
});

test('words that show no score open nothing before the decision', async () => {
  const { own } = await graded({ assessment: { report: { moment: 'graded', parts: ['feedback'] } } });
  expect(await own()).toEqual({ kind: 'none' });
});

test('ends with the days for which the answers are kept', async () => {
  const { own, ask, tell, candidate, token, invitation } = await graded({ opening: { daysToKeep: 30, recordingDaysToKeep: 30 } });
  await tell('reject');
  platform.clock.advance(30 * day);
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  expect(await own()).toEqual({ kind: 'none' });
  expect(await ask()).toMatchObject({ status: 409, body: { error: { reason: 'over' } } });
});

test('nobody asks in another’s name, and whoever asks too often is held off', async () => {
  const { path, ask } = await graded();
  const answers: number[] = [];
  for (let tries = 0; tries < 7; tries += 1) answers.push((await ask()).status);
  expect(answers).toEqual([409, 409, 409, 409, 409, 429, 429]);
  platform.clock.advance(minute);
  expect((await platform.browser().post(path, asked)).status).toBe(401);
});

test('recruiters answer; reviewers and authors are told of nothing, and the log keeps no words', async () => {
  const { ask, tell, opening, home, invitation } = await graded();
  await tell('reject');
  bodyOf(await ask(), 201);
  platform.clock.advance(minute);
  const team = opening.teamId;
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer', 'author'], team });
  expect(bodyOf(await reviewer.get<HomeForStaff>('/api/staff/home')).secondLooks).toEqual([]);
  const path = `/api/staff/second-looks/${(await home())[0]?.secondLookId}/answer`;
  const found = { outcome: 'other', text: 'Please call us: it is a longer story.' };
  expect((await reviewer.post(path, found)).status).toBe(404);
  const recruiter = await signedInMember(platform, { name: 'Rex', roles: ['recruiter'], team });
  bodyOf(await recruiter.post(path, found));
  const log = await platform.db.selectFrom('audit').selectAll().where('action', 'like', 'second-look%').orderBy('at').execute();
  expect(log.map(({ action, subject }) => [action, subject])).toEqual([
    ['second-look.request', invitation.invitationId],
    ['second-look.answer', invitation.invitationId],
  ]);
  expect(JSON.stringify(log)).not.toMatch(/rounded|longer story/);
});
