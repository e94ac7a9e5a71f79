import type { CandidateForStaff } from '@assay/core/candidates';
import type { InvitationId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import type { FrozenQuestion } from '@assay/core/questions';
import type { RegradeForStaff, RegradeInput, RegradesOfQuestion } from '@assay/core/regrades';
import { carryOutRegrade } from '@assay/services';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, invite, openAttempt, saveOpening, startedAttempt } from '../support/attempt.ts';
import { asking, these } from '../support/deciding.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

/** The hidden case that expected nonsense is mended. */
const mended = (): FrozenQuestion => {
  const { body, ...question } = doubling({ version: 2 });
  if (body.kind !== 'code') throw new Error('it is a question of code');
  const cases = body.cases.map((one) => (typeof one.expected === 'string' ? { ...one, expected: -2 } : one));
  return { ...question, body: { ...body, cases } };
};

const right = 'function double(n) { return 2 * n }';

async function finished() {
  const world = await startedAttempt(platform, { opening: { floorPercent: 90 } });
  const { attempt, owner } = world;
  await attempt.send([attempt.rewriting(right), attempt.choosing(['b'])]);
  bodyOf(await attempt.submit());
  await platform.work();
  const start = async (input: RegradeInput) => {
    const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', input), 201);
    await platform.work();
    return regradeId;
  };
  const read = async (regradeId: string) => bodyOf(await owner.get<RegradeForStaff>(`/api/staff/regrades/${regradeId}`));
  const decide = async (regradeId: string, decision: 'apply' | 'undo') => {
    bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/${decision}`, { reason: `to ${decision} it` }));
    await platform.work();
  };
  return { ...world, start, read, decide, percent: () => percentOf(owner, world.invitation.invitationId) };
}

async function percentOf(owner: TestBrowser, invitationId: InvitationId): Promise<number | undefined> {
  return bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`)).attempt?.score?.percent;
}

test('a mended case is previewed, carried out in one step, and undone', async () => {
  const { owner, opening, invitation, start, read, decide, percent } = await finished();
  const before = await percent();
  expect(before).toBeLessThan(90);
  await platform.publish([mended(), rightOption()]);
  expect(bodyOf(await owner.get<RegradesOfQuestion>('/api/staff/questions/doubling/regrades'))).toEqual({
    versions: [{ version: 1, attempts: 1, isNewest: false }],
    past: [],
  });

  const regradeId = await start({ kind: 'version', questionId: 'doubling' });
  const preview = await read(regradeId);
  expect(preview).toMatchObject({
    state: 'ready',
    question: { questionId: 'doubling', version: 2 },
    summary: { attempts: 1, changed: 1, up: 1, down: 0, crossing: 1, crossingTold: 0, leftOut: 0, overtaken: 0 },
    rows: [{ invitationId: invitation.invitationId, percentBefore: before, percentAfter: 100, crossing: 'up', decision: null }],
  });
  expect(await percent()).toBe(before);

  await decide(regradeId, 'apply');
  expect(await percent()).toBe(100);
  const { attempt: seen } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(seen?.items.map(({ version, gradedByVersion }) => [version, gradedByVersion])).toContainEqual([1, 2]);
  expect(await read(regradeId)).toMatchObject({ state: 'applied', applied: { by: 'Olga Owner', reason: 'to apply it' } });
  const csv = (await owner.get<string>(`/api/staff/openings/${opening.openingId}/results.csv`)).body;
  expect(csv).toContain(',Doubling,3,3,The right option,1,1,');
  const graded = await platform.db.selectFrom('gradings').select(['questionVersionId', 'share']).orderBy('createdAt').execute();
  expect(graded).toHaveLength(3);
  const { audit } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(audit.filter(({ action }) => action === 'regrade.write').at(-1)).toMatchObject({
    action: 'regrade.write',
    reason: 'to apply it',
    details: { change: 'applied', before: { maxPoints: 4 } },
  });
  expect((await owner.post('/api/staff/regrades', { kind: 'version', questionId: 'doubling' })).status).toBe(409);

  await decide(regradeId, 'undo');
  expect(await percent()).toBe(before);
  expect(await read(regradeId)).toMatchObject({ state: 'undone', undone: { reason: 'to undo it' } });
  expect(await owner.post(`/api/staff/regrades/${regradeId}/undo`, { reason: 'again' })).toMatchObject({ status: 409 });
});

test('whoever was told a decision is named, and the decision stays', async () => {
  const { owner, invitation, opening, start, read, decide } = await finished();
  await asking(owner, opening).decide(these(invitation.invitationId), 'reject');
  await platform.publish([mended(), rightOption()]);
  const regradeId = await start({ kind: 'version', questionId: 'doubling' });
  expect((await read(regradeId)).rows).toMatchObject([{ crossing: 'up', decision: { kind: 'reject', isTold: false } }]);
  await decide(regradeId, 'apply');
  const { decisions } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(JSON.stringify(decisions)).toContain('reject');
});

test('changed points of a section are previewed for the attempts that were weighed by the old ones', async () => {
  const { owner, opening, start, read, decide, percent } = await finished();
  const before = await percent();
  const sections = bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${opening.openingId}`)).sections;
  const reading = sections.find(({ title }) => title === 'Reading');
  bodyOf(await saveOpening(owner, opening, { sectionPoints: [{ sectionId: reading?.sectionId ?? '', points: 9 }] }));
  const regradeId = await start({ kind: 'weights', openingId: opening.openingId });
  expect(await read(regradeId)).toMatchObject({ opening: { title: 'Data analyst' }, summary: { attempts: 1, changed: 1, up: 1 } });
  await decide(regradeId, 'apply');
  expect(await percent()).toBeGreaterThan(before ?? 0);
  const rows = await platform.db.selectFrom('responses').select(['questionId', 'max']).orderBy('questionId').execute();
  expect(rows).toMatchObject([{ max: 3 }, { max: 9 }]);
  await decide(regradeId, 'undo');
  expect(await percent()).toBe(before);
});

test('an attempt that was changed since the preview, or opened again, stays as it is', async () => {
  const { owner, attempt, start, read, decide, percent } = await finished();
  await platform.publish([mended(), rightOption()]);
  const regradeId = await start({ kind: 'version', questionId: 'doubling' });
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'the network was down' }));
  await decide(regradeId, 'apply');
  expect((await read(regradeId)).summary.overtaken).toBe(1);
  bodyOf(await attempt.submit());
  await platform.work();
  expect(await percent()).toBeLessThan(90);
});

test('a regraded attempt that is opened again is graded by what was asked', async () => {
  const { owner, attempt, start, decide, percent } = await finished();
  await platform.publish([mended(), rightOption()]);
  await decide(await start({ kind: 'version', questionId: 'doubling' }), 'apply');
  expect(await percent()).toBe(100);
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'the network was down' }));
  bodyOf(await attempt.submit());
  await platform.work();
  expect(await percent()).toBeLessThan(90);
});

test('a version that asks for another function leaves the answers to the old one out', async () => {
  const { start, read } = await finished();
  const { body, ...question } = mended();
  if (body.kind !== 'code' || body.signature === null) throw new Error('it is a function');
  await platform.publish([{ ...question, body: { ...body, signature: { ...body.signature, name: 'twice' } } }, rightOption()]);
  const regradeId = await start({ kind: 'version', questionId: 'doubling' });
  expect(await read(regradeId)).toMatchObject({ summary: { attempts: 0, leftOut: 1 }, rows: [] });
});

test('is carried out once, however often its job is done', async () => {
  const { start, decide, percent } = await finished();
  await platform.publish([mended(), rightOption()]);
  const regradeId = await start({ kind: 'version', questionId: 'doubling' });
  await decide(regradeId, 'apply');
  await carryOutRegrade(platform.system('grader'), { regradeId: regradeId as never });
  expect(await percent()).toBe(100);
  const audit = await platform.db.selectFrom('audit').select('id').where('action', '=', 'regrade.write').execute();
  expect(audit).toHaveLength(3);
});

test('reaches the attempts of the own teams alone, and is seen by nobody else', async () => {
  const { owner, opening, start } = await finished();
  await platform.publish([mended(), rightOption()]);
  const regradeId = await start({ kind: 'version', questionId: 'doubling' });
  const stranger = await signedInMember(platform, { name: 'Stella', roles: ['manager'] });
  expect((await stranger.get(`/api/staff/regrades/${regradeId}`)).status).toBe(404);
  expect((await stranger.post(`/api/staff/regrades/${regradeId}/apply`, { reason: 'mine now' })).status).toBe(404);
  expect((await stranger.post('/api/staff/regrades', { kind: 'version', questionId: 'doubling' })).status).toBe(409);
  expect((await stranger.post('/api/staff/regrades', { kind: 'weights', openingId: opening.openingId })).status).toBe(404);
  const reviewer = await signedInMember(platform, { name: 'Rhea', roles: ['reviewer'], team: opening.teamId });
  expect((await reviewer.post('/api/staff/regrades', { kind: 'version', questionId: 'doubling' })).status).toBe(403);
  expect((await owner.get(`/api/staff/regrades/${regradeId}`)).status).toBe(200);
  const { invitation, token } = await invite(owner, opening, { name: 'Nina Next', email: 'nina@example.org' });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: never }>('/api/candidate/attempts'), 201);
  await openAttempt(candidate, attemptId);
  expect((await candidate.get(`/api/staff/regrades/${regradeId}`)).status).toBe(401);
});
