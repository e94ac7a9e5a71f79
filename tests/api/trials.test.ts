import type { AssessmentForStaff } from '@assay/core/assessments';
import { parseId } from '@assay/core/ids';
import type { NewLink } from '@assay/core/invitations';
import type { QuestionRow } from '@assay/core/questions';
import type { TrialsForStaff } from '@assay/core/trials';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { assessmentOf, bodyOf, openAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

const minute = 60_000;

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

async function desk() {
  const owner = await platform.signedInOwner();
  const made = await owner.post<AssessmentForStaff>('/api/staff/assessments', { teamId: null, content: assessmentOf() });
  const { assessmentId, teamId } = bodyOf(made, 201);
  const path = `/api/staff/assessments/${assessmentId}/trials`;
  const member = (name: string) => signedInMember(platform, { name, roles: ['author'], team: parseId('team', teamId) });
  const read = async (staff: TestBrowser) => bodyOf(await staff.get<TrialsForStaff>(path));
  const link = async (staff: TestBrowser) => bodyOf(await staff.post<NewLink>(path), 201).url.split('#')[1];
  const enter = async (staff: TestBrowser) => {
    const visitor = platform.browser();
    bodyOf(await visitor.post('/api/candidate/links/enter', { token: await link(staff), email: null }));
    return visitor;
  };
  const sit = async (staff: TestBrowser, answer: string) => {
    const visitor = await enter(staff);
    const { attemptId } = bodyOf(await visitor.post<{ attemptId: string }>('/api/candidate/attempts'), 201);
    const attempt = await openAttempt(visitor, parseId('attempt', attemptId));
    bodyOf(await attempt.send([attempt.rewriting(answer)]));
    platform.clock.advance(10 * minute);
    bodyOf(await attempt.submit());
    await platform.work();
    return attempt;
  };
  return { owner, assessmentId, member, read, enter, sit };
}

const right = 'export const double = (n) => 2 * n;';

test('a result is for whoever sat it; from three people on the team sees how it went, without names', async () => {
  const { owner, member, read, sit } = await desk();
  const [ada, ben, cy] = [await member('Ada'), await member('Ben'), await member('Cy')];
  await sit(ada, right);
  expect(await read(ada)).toMatchObject({ own: [{ state: 'finished', questions: [{}, {}] }], people: 1, summary: null });
  expect(await read(owner)).toEqual({ own: [], people: 1, summary: null });
  await sit(ben, 'nothing');
  await sit(cy, right);
  const seen = await read(owner);
  expect(seen.people).toBe(3);
  expect(seen.own).toEqual([]);
  expect(seen.summary).toMatchObject({ medianUsedMs: 10 * minute, workingTimeMs: 60 * minute });
  expect(seen.summary?.questions.map(({ n }) => n)).toEqual([3, 3]);
  expect(JSON.stringify(seen)).not.toMatch(/Ada|Ben|Cy|acc_|cand_|inv_|att_/);
});

test('a second trial of the same person counts for nobody but them', async () => {
  const { owner, member, read, sit } = await desk();
  const ada = await member('Ada');
  await sit(ada, 'nothing');
  platform.clock.advance(minute);
  await sit(ada, right);
  expect((await read(ada)).own.map(({ percent }) => percent)).toHaveLength(2);
  expect((await read(owner)).people).toBe(1);
});

test('an unfinished trial is gone on with, by a further link', async () => {
  const { member, enter, read } = await desk();
  const ada = await member('Ada');
  const visitor = await enter(ada);
  const { attemptId } = bodyOf(await visitor.post<{ attemptId: string }>('/api/candidate/attempts'), 201);
  const again = await enter(ada);
  expect(bodyOf(await again.post<{ attemptId: string }>('/api/candidate/attempts'), 201).attemptId).toBe(attemptId);
  expect((await read(ada)).own).toMatchObject([{ state: 'running' }]);
});

test('not even an owner opens the trial of a colleague, and it counts in no list and no number', async () => {
  const { owner, assessmentId, member, sit } = await desk();
  const attempt = await sit(await member('Ada'), right);
  const { invitationId } = await platform.db.selectFrom('trials').select('invitationId').executeTakeFirstOrThrow();
  expect((await owner.get(`/api/staff/invitations/${invitationId}/candidate`)).status).toBe(404);
  expect((await owner.get(`/api/staff/attempts/${attempt.attemptId}/connection`)).status).toBe(404);
  expect((await owner.post(`/api/staff/invitations/${invitationId}/links`)).status).toBe(404);
  expect((await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'curious' })).status).toBe(404);
  const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
  expect(questions.map(({ timesShown }) => timesShown)).toEqual(questions.map(() => 0));
  expect(bodyOf(await owner.get<{ openings: unknown[] }>('/api/staff/openings')).openings).toEqual([]);
  expect(bodyOf(await owner.get<AssessmentForStaff>(`/api/staff/assessments/${assessmentId}`)).openings).toEqual([]);
  const responses = await platform.db.selectFrom('responses').select('purpose').execute();
  expect(new Set(responses.map(({ purpose }) => purpose))).toEqual(new Set(['trial']));
});
