import type { CandidateForStaff } from '@assay/core/candidates';
import type { CountedAttempts, QuestionForStaff } from '@assay/core/questions';
import { publishBank } from '@assay/services';
import { expect, test } from 'vitest';
import { bodyOf, invite, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const decide = (staff: TestBrowser, decision: string, questionId = 'doubling') =>
  staff.post<{ stopped: number }>(`/api/staff/questions/${questionId}/decide`, { decision, reason: `because of ${decision}` });
const read = async (staff: TestBrowser, questionId = 'doubling') =>
  bodyOf(await staff.get<QuestionForStaff>(`/api/staff/questions/${questionId}`));
const candidateOf = async (staff: TestBrowser, invitationId: string) =>
  bodyOf(await staff.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`));

test('a question that rests is not drawn, also for people who were invited before, until somebody brings it back', async () => {
  const platform = await createPlatform({ questions: [doubling(), rightOption()] });
  const { owner, opening, attempt } = await startedAttempt(platform);
  const tripling = doubling({ id: 'tripling', family: 'tripling', title: 'Tripling' });
  const check = { isKept: true, proofs: [], problems: [] };
  const questions = [doubling(), tripling, rightOption()].map((frozen) => ({ frozen, contentHash: `${frozen.id} anew`, check }));
  await publishBank(platform.system('bank'), { questions, broken: [] });
  const { invitation, token } = await invite(owner, opening, { email: 'second@example.org' });
  expect(bodyOf(await decide(owner, 'rest'))).toEqual({ stopped: 0 });
  expect(await read(owner)).toMatchObject({ state: 'resting', decisions: ['pilot', 'bring_back', 'retire', 'stop'] });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: never }>('/api/candidate/attempts'), 201);
  const second = await openAttempt(candidate, attemptId);
  expect(second.page.items.map(({ question }) => question.title)).not.toContain('Doubling');
  expect((await attempt.read()).items.map(({ question }) => question.title)).toContain('Doubling');
  platform.clock.advance(1000);
  bodyOf(await decide(owner, 'bring_back'));
  expect(await read(owner)).toMatchObject({ state: 'live', decisions: ['pilot', 'rest', 'retire', 'stop'] });
  expect((await read(owner)).history.filter(({ action }) => action === 'question.decide')).toMatchObject([
    { action: 'question.decide', reason: 'because of rest', details: { decision: 'rest', version: 1 } },
    { action: 'question.decide', reason: 'because of bring_back', details: { decision: 'bring_back' } },
  ]);
});

test('what a person decided outlives the next start, a new version and a folder that goes and comes back', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const kept = (version: number) => ({
    frozen: doubling({ version }),
    contentHash: `hash ${version}`,
    check: { isKept: true, proofs: [], problems: [] },
  });
  const other = { frozen: rightOption(), contentHash: 'other', check: null };
  const publish = (questions: Parameters<typeof publishBank>[1]['questions']) =>
    publishBank(platform.system('bank'), { questions: [...questions, other], broken: [] });
  bodyOf(await decide(owner, 'retire'));
  await publish([kept(2)]);
  expect(await read(owner)).toMatchObject({ state: 'retired', heldState: 'retired', version: 2, decisions: ['bring_back'] });
  bodyOf(await decide(owner, 'bring_back'));
  bodyOf(await decide(owner, 'rest'));
  await publish([]);
  expect(await read(owner)).toMatchObject({ state: 'retired', heldState: 'resting' });
  await publish([kept(2)]);
  expect(await read(owner)).toMatchObject({ state: 'resting' });
});

test('a decision that no longer fits is refused, and so is one without a reason', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  bodyOf(await decide(owner, 'rest'));
  expect((await decide(owner, 'rest')).status).toBe(409);
  expect((await owner.post('/api/staff/questions/doubling/decide', { decision: 'retire', reason: ' ' })).status).toBe(422);
  expect((await decide(platform.browser(), 'bring_back')).status).toBe(401);
  expect(await read(owner)).toMatchObject({ state: 'resting' });
});

test('a question that is stopped no longer counts where somebody has it in front of them, who gets its minutes', async () => {
  const platform = await createPlatform();
  const { owner, invitation, attempt } = await startedAttempt(platform, { invitation: { timeMultiplier: 1.5 } });
  const before = (await attempt.heartbeat()).timing.remainingMs;
  expect((await attempt.heartbeat()).stopped).toEqual([]);
  expect(bodyOf(await decide(owner, 'stop'))).toEqual({ stopped: 1 });
  const told = await attempt.heartbeat();
  const itemId = attempt.itemId('code');
  expect(told).toMatchObject({ stopped: [{ itemId, minutes: 8 }] });
  expect(told.timing.remainingMs - before).toBe(8 * 60_000);
  expect((await attempt.read()).items.find((item) => item.itemId === itemId)?.stopped).toEqual({ minutes: 8 });
  bodyOf(await attempt.submit());
  await platform.work();
  const { attempt: seen } = await candidateOf(owner, invitation.invitationId);
  expect(seen?.items.find((item) => item.itemId === itemId)).toMatchObject({ counts: false });
  expect(seen?.score?.maxPoints).toBe(seen?.items.filter(({ counts }) => counts).reduce((sum, { weight }) => sum + weight, 0));
  expect(await read(owner)).toMatchObject({ state: 'retired', decisions: ['bring_back'] });
  expect(bodyOf(await owner.get<CountedAttempts>('/api/staff/questions/doubling/counted-attempts')).attempts).toEqual([]);
});

test('finished attempts are listed, and are scored without the question once somebody decides so', async () => {
  const platform = await createPlatform();
  const { owner, invitation, attempt } = await startedAttempt(platform);
  bodyOf(await attempt.send([attempt.choosing(['a'])]));
  bodyOf(await attempt.submit());
  await platform.work();
  const scoreOf = async () => (await candidateOf(owner, invitation.invitationId)).attempt?.score;
  const before = await scoreOf();
  const leaveOut = { kind: 'leave_out', questionId: 'doubling' };
  expect((await owner.post('/api/staff/regrades', leaveOut)).status).toBe(409);
  bodyOf(await decide(owner, 'stop'));
  expect(bodyOf(await owner.get<CountedAttempts>('/api/staff/questions/doubling/counted-attempts'))).toMatchObject({
    isWhole: true,
    attempts: [{ invitationId: invitation.invitationId }],
  });
  expect(await scoreOf()).toEqual(before);
  const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', leaveOut), 201);
  await platform.work();
  expect(await scoreOf()).toEqual(before);
  bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/apply`, { reason: 'faulty' }));
  await platform.work();
  const after = await scoreOf();
  expect(after?.points).toBe(before?.points);
  expect(after?.maxPoints).toBeLessThan(before?.maxPoints ?? 0);
  const { audit } = await candidateOf(owner, invitation.invitationId);
  // Written at one and the same moment, they stand in any order.
  expect(audit.find(({ action }) => action === 'regrade.write')).toMatchObject({
    action: 'regrade.write',
    reason: 'faulty',
    details: { before: { points: before?.points } },
  });
  const responses = await platform.db
    .selectFrom('responses')
    .select(['questionId', 'counts', 'isMeasured', 'restMax'])
    .orderBy('questionId')
    .execute();
  expect(responses).toMatchObject([
    { questionId: 'doubling', counts: 0, isMeasured: 0, restMax: 1 },
    { questionId: 'right-option', counts: 1, isMeasured: 1, restMax: 0 },
  ]);
  expect((await owner.post('/api/staff/regrades', leaveOut)).status).toBe(409);
});
