import type { QuestionForStaff } from '@assay/core/questions';
import type { QuestionRotation, RotationForStaff, RotationSettingsForStaff } from '@assay/core/rotation';
import { askForDailyReview, reviewRotation } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { candidates, choices, proposed, sat, signalled } from '../support/rotation.ts';

const dayMs = 86_400_000;
const read = async (staff: TestBrowser) => bodyOf(await staff.get<RotationForStaff>('/api/staff/rotation'));
const stateOf = async (staff: TestBrowser, questionId: string) =>
  bodyOf(await staff.get<QuestionForStaff>(`/api/staff/questions/${questionId}`)).state;
const decide = async (staff: TestBrowser, questionId: string, decision: string) =>
  bodyOf(await staff.post(`/api/staff/questions/${questionId}/decide`, { decision, reason: 'by hand' }));
const accept = (staff: TestBrowser, proposalId: string) => staff.post(`/api/staff/rotation/proposals/${proposalId}/accept`);
const dismiss = (staff: TestBrowser, proposalId: string) =>
  staff.post(`/api/staff/rotation/proposals/${proposalId}/dismiss`, { reason: 'it was a good week' });
const review = (platform: Platform) => reviewRotation(platform.system('rotation'));
const saveSettings = async (staff: TestBrowser, changes: Partial<RotationSettingsForStaff['settings']>) => {
  const { number, settings } = bodyOf(await staff.get<RotationSettingsForStaff>('/api/staff/rotation/settings'));
  return staff.put<RotationSettingsForStaff>('/api/staff/rotation/settings', { basedOn: number, settings: { ...settings, ...changes } });
};
const openSignals = async ({ db }: Platform) =>
  (await db.selectFrom('leakSignals').select(['questionId', 'outcome']).where('settledAt', 'is', null).execute()).map(
    ({ questionId }) => questionId,
  );

async function bank(questions = choices(3)) {
  const platform = await createPlatform({ questions });
  return { platform, owner: await platform.signedInOwner() };
}

test('a signal becomes one proposal, whose acceptance lets the question rest and settles the signal', async () => {
  const { platform, owner } = await bank();
  expect(await read(owner)).toMatchObject({ readAt: null, open: [], questions: [] });
  await signalled(platform, 'choice-0');
  await review(platform);
  await review(platform);
  const { open, questions, readAt } = await read(owner);
  expect(readAt).toBe('2026-01-05T10:00:00.000Z');
  expect(open).toMatchObject([{ questionId: 'choice-0', title: 'Choice 0', kind: 'rest', replacement: null, mayDecide: true }]);
  expect(open[0]?.evidence[0]).toMatch(/statistic 8\.3 against a threshold of 7\.6/);
  expect(questions.map(({ questionId }) => questionId)).toEqual(['choice-0', 'choice-1', 'choice-2']);
  const own = bodyOf(await owner.get<QuestionRotation>('/api/staff/questions/choice-0/rotation'));
  expect(own).toMatchObject({
    proposal: { kind: 'rest' },
    facts: { signal: { n: 420 }, watch: { kind: 'waiting', n: 0, wanted: 300 }, facility: null },
  });
  bodyOf(await accept(owner, open[0]?.proposalId ?? ''));
  expect(await stateOf(owner, 'choice-0')).toBe('resting');
  expect(await openSignals(platform)).toEqual([]);
  expect((await accept(owner, open[0]?.proposalId ?? '')).status).toBe(409);
  await review(platform);
  const after = await read(owner);
  expect(after.open).toEqual([]);
  expect(after.closed).toMatchObject([{ kind: 'rest', closed: { outcome: 'accepted', by: 'Olga Owner' } }]);
});

test('a second signal, after the question was brought back, proposes to retire it', async () => {
  const { platform, owner } = await bank();
  await signalled(platform, 'choice-0');
  await review(platform);
  bodyOf(await accept(owner, (await read(owner)).open[0]?.proposalId ?? ''));
  await decide(owner, 'choice-0', 'bring_back');
  await signalled(platform, 'choice-0');
  await review(platform);
  expect((await read(owner)).open).toMatchObject([{ questionId: 'choice-0', kind: 'retire' }]);
});

test('a dismissed signal was a false alarm: it is settled, and nothing is proposed again until there is a new one', async () => {
  const { platform, owner } = await bank();
  await signalled(platform, 'choice-1');
  await review(platform);
  const [proposal] = (await read(owner)).open;
  expect((await owner.post(`/api/staff/rotation/proposals/${proposal?.proposalId}/dismiss`, { reason: ' ' })).status).toBe(422);
  bodyOf(await dismiss(owner, proposal?.proposalId ?? ''));
  expect(await stateOf(owner, 'choice-1')).toBe('live');
  expect(await openSignals(platform)).toEqual([]);
  platform.clock.advance(dayMs);
  await review(platform);
  expect((await read(owner)).open).toEqual([]);
  await signalled(platform, 'choice-1');
  await review(platform);
  expect((await read(owner)).open).toMatchObject([{ kind: 'rest' }]);
  expect((await read(owner)).closed).toMatchObject([{ closed: { outcome: 'dismissed', reason: 'it was a good week' } }]);
});

test('a proposal that lost its reasons closes itself, at once when somebody decided otherwise', async () => {
  const { platform, owner } = await bank();
  await proposed(platform, 'choice-0', { kind: 'rest' });
  await proposed(platform, 'choice-1', { kind: 'rest' });
  await decide(owner, 'choice-0', 'retire');
  expect((await read(owner)).open.map(({ questionId }) => questionId)).toEqual(['choice-1']);
  await review(platform);
  const { open, closed } = await read(owner);
  expect(open).toEqual([]);
  expect(closed.map(({ closed: end }) => end?.outcome)).toEqual(['gone', 'gone']);
});

test('old questions are replaced by a sibling that has rested long enough, in one step', async () => {
  const questions = [
    ...choices(1),
    ...choices(2).map((one) => ({ ...one, id: `${one.id}-sibling`, family: 'choice-0', title: `Sibling of ${one.id}` })),
  ];
  const { platform, owner } = await bank(questions);
  await decide(owner, 'choice-0-sibling', 'rest');
  await decide(owner, 'choice-1-sibling', 'retire');
  platform.clock.advance(366 * dayMs);
  await review(platform);
  const again = platform.browser('203.0.113.9');
  bodyOf(await again.post('/api/auth/sign-in/email', { email: 'olga@example.org', password: 'correct horse battery' }));
  const { open } = await read(again);
  expect(open).toMatchObject([
    { questionId: 'choice-0', kind: 'replace', replacement: { questionId: 'choice-0-sibling', title: 'Sibling of choice-0' } },
  ]);
  bodyOf(await accept(again, open[0]?.proposalId ?? ''));
  expect([await stateOf(again, 'choice-0'), await stateOf(again, 'choice-0-sibling')]).toEqual(['resting', 'live']);
});

test('a sibling about which somebody decided meanwhile is not brought back', async () => {
  const { platform, owner } = await bank([...choices(1), ...choices(1, { id: 'sibling', title: 'Sibling' })]);
  const proposalId = await proposed(platform, 'choice-0', { kind: 'replace', replacementId: 'sibling' });
  await decide(owner, 'sibling', 'retire');
  expect((await accept(owner, proposalId)).status).toBe(409);
  expect([await stateOf(owner, 'choice-0'), await stateOf(owner, 'sibling')]).toEqual(['live', 'retired']);
});

test('the policy carries out the kinds that were switched on, and the trace says who switched them on', async () => {
  const { platform, owner } = await bank();
  await signalled(platform, 'choice-0');
  await review(platform);
  expect(await stateOf(owner, 'choice-0')).toBe('live');
  expect(bodyOf(await saveSettings(owner, { applied: ['rest'] }))).toMatchObject({ number: 1, savedBy: 'Olga Owner' });
  await platform.work();
  expect(await stateOf(owner, 'choice-0')).toBe('resting');
  expect((await read(owner)).closed).toMatchObject([{ closed: { outcome: 'policy', by: null } }]);
  const { history } = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/choice-0'));
  const { savedBy } = await platform.db.selectFrom('rotationSettings').select('savedBy').executeTakeFirstOrThrow();
  expect(history.find(({ action }) => action === 'question.decide')).toMatchObject({
    actor: 'system:rotation',
    action: 'question.decide',
    reason: expect.stringMatching(/^By the rotation policy: /),
    details: { decision: 'rest', policy: 1, policySavedBy: savedBy },
  });
});

test('settings are the owner’s, are checked, and are not overwritten unseen', async () => {
  const { platform, owner } = await bank();
  const manager = await signedInMember(platform, { name: 'Mo', roles: ['manager'] });
  expect((await saveSettings(manager, { restDays: 30 })).status).toBe(403);
  const usual = bodyOf(await owner.get<RotationSettingsForStaff>('/api/staff/rotation/settings'));
  expect(usual).toMatchObject({
    number: 0,
    falseAlarmRate: 1 / 10_000,
    exposuresOfQuarter: 0,
    settings: { exposureCap: 0.15, applied: [] },
  });
  expect((await saveSettings(owner, { exposureCap: 0.4 })).status).toBe(422);
  expect((await saveSettings(owner, { restDays: 1 })).status).toBe(422);
  expect(bodyOf(await saveSettings(owner, { falseAlarmsPerQuarter: 1 })).falseAlarmRate).toBeLessThanOrEqual(1 / 1000);
  expect((await owner.put('/api/staff/rotation/settings', { basedOn: 0, settings: usual.settings })).status).toBe(409);
});

test('the next draw keeps the caps that were saved, and stores them with what it was drawn from', async () => {
  const { platform, owner } = await bank(choices(12));
  bodyOf(await saveSettings(owner, { exposureCap: 0.3, weeklyExposureCap: 0.6 }));
  const sections = [{ title: 'All', pool: { kinds: ['choice' as const] }, count: 4, weight: 1 }];
  const opening = await createOpening(owner, { assessment: { name: 'Quiz', sections } });
  const { invitation, token } = await invite(owner, opening);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  bodyOf(await candidate.post('/api/candidate/attempts'), 201);
  const { assemblyInputs } = await platform.db.selectFrom('attempts').select('assemblyInputs').executeTakeFirstOrThrow();
  expect(JSON.parse(assemblyInputs)).toMatchObject({ exposure: { cap: 0.3, weeklyCap: 0.6 } });
});

test('who may not decide about questions may look at proposals and nothing more', async () => {
  const { platform, owner } = await bank();
  const proposalId = await proposed(platform, 'choice-0', { kind: 'rest' });
  for (const role of ['recruiter', 'reviewer'] as const) {
    const member = await signedInMember(platform, { name: role, roles: [role] });
    expect((await read(member)).open).toMatchObject([{ questionId: 'choice-0', mayDecide: false }]);
    expect((await accept(member, proposalId)).status).toBe(403);
    expect((await dismiss(member, proposalId)).status).toBe(403);
  }
  const author = await signedInMember(platform, { name: 'author', roles: ['author'] });
  expect((await accept(author, proposalId)).status).toBe(200);
  expect((await read(owner)).closed).toMatchObject([{ closed: { by: 'author' } }]);
});

test('a review is asked for once a day, takes up what was graded before, and forecasts the stock', async () => {
  const { platform, owner } = await bank(choices(12));
  const sections = [{ title: 'All', pool: { kinds: ['choice' as const] }, count: 4, weight: 1 }];
  const { openingId } = await createOpening(owner, { assessment: { name: 'Quiz', sections } });
  const next = candidates('forecast', 4);
  const start = platform.clock.now().getTime();
  for (let attempt = 0; attempt < 40; attempt += 1) await sat(platform, openingId, next(0), new Date(start - attempt * dayMs));
  await platform.work();
  await platform.db.deleteFrom('leakExposures').execute();
  await platform.db.deleteFrom('leakWatches').execute();
  expect(await askForDailyReview(platform.system('rotation'))).toBe(true);
  expect(await askForDailyReview(platform.system('rotation'))).toBe(false);
  await platform.work();
  expect(platform.log.filter((line) => line.includes('Error'))).toEqual([]);
  const { forecasts, questions } = await read(owner);
  expect(questions.find(({ questionId }) => questionId === 'choice-0')?.facts).toMatchObject({
    exposures: { all: 40, quarter: 40 },
    share: null,
    facility: { n: 40 },
    watch: { kind: 'waiting', n: 40 },
  });
  expect(forecasts).toMatchObject([
    {
      assessment: 'Quiz',
      attempts: 40,
      weeks: 6,
      pending: 0,
      sections: [{ title: 'All', count: 4, live: 12, families: 12, needed: 4, isForCap: false }],
    },
  ]);
  const outlook = forecasts[0]?.sections[0]?.outlook;
  if (outlook?.kind !== 'lasts') throw new Error('40 attempts say something');
  // Twelve questions are live for a year at most.
  expect(outlook).toMatchObject({ weeks: 53, soonest: 53, latest: 53 });
  platform.clock.advance(dayMs);
  expect(await askForDailyReview(platform.system('rotation'))).toBe(true);
});
