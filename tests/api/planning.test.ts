import type { HomeForStaff } from '@assay/core/accounts';
import type { AssessmentForStaff, AssessmentRow, PoolStock } from '@assay/core/assessments';
import type { CandidateForStaff } from '@assay/core/candidates';
import { parseId } from '@assay/core/ids';
import type { OpeningRow } from '@assay/core/openings';
import type { QuestionForStaff, QuestionRow } from '@assay/core/questions';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import {
  type AssessmentChanges,
  assessmentOf,
  bodyOf,
  createOpening,
  invite,
  openingInputOf,
  saveOpening,
  startedAttempt,
} from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const everything = { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5 };

test('a change replaces a revision that nobody has started, and makes the next one of a revision that somebody has', async () => {
  const platform = await createPlatform();
  const { owner, opening, attempt } = await startedAttempt(platform);
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  const used = bodyOf(await owner.get<AssessmentForStaff>(path));
  expect(used).toMatchObject({ revision: 1, isFrozen: true });
  const save = async (basedOn: AssessmentForStaff, changes: AssessmentChanges) =>
    bodyOf(await owner.put<AssessmentForStaff>(path, { basedOn: basedOn.stamp, content: assessmentOf(changes) }));
  const second = await save(used, { name: 'Longer quiz', workingTimeMs: 90 * 60_000 });
  expect(second).toMatchObject({ revision: 2, isFrozen: false, content: { name: 'Longer quiz' } });
  expect(second.revisionId).not.toBe(used.revisionId);
  const third = await save(second, { name: 'Longest quiz', workingTimeMs: 120 * 60_000 });
  expect(third).toMatchObject({ revision: 2, revisionId: second.revisionId });
  // Whoever has started keeps what they were told.
  expect((await attempt.read()).assessment).toBe('Analyst quiz');
  expect((await attempt.read()).timing.remainingMs).toBe(60 * 60_000);

  const { assessments } = bodyOf(await owner.get<{ assessments: AssessmentRow[] }>('/api/staff/assessments'));
  expect(assessments).toMatchObject([{ name: 'Longest quiz', questions: 2, workingTimeMs: 120 * 60_000, openings: 1 }]);
});

test('says per section how many live questions and families a pool holds and whether that is enough', async () => {
  const platform = await createPlatform({
    questions: [doubling(), doubling({ id: 'doubling-again' }), rightOption({ skills: ['joins', 'sql'] })],
  });
  const owner = await platform.signedInOwner();
  const sections = [
    { pool: { ...everything, kinds: ['code'] }, count: 1 },
    { pool: { ...everything, kinds: ['code'] }, count: 2 },
    { pool: { ...everything, skills: ['SQL'] }, count: 1 },
    { pool: { ...everything, skills: ['unheard-of'] }, count: 1 },
  ];
  const stockOf = async (chosen: unknown[]) =>
    bodyOf(await owner.post<{ pools: PoolStock[] }>('/api/staff/assessments/pools', { sections: chosen })).pools;
  expect(await stockOf(sections)).toEqual([
    { live: 2, families: 1, isEnough: true, worth: null },
    { live: 2, families: 1, isEnough: false, worth: null },
    { live: 1, families: 1, isEnough: true, worth: null },
    { live: 0, families: 0, isEnough: false, worth: null },
  ]);
  // Each alone would be enough, but they compete for one family.
  expect((await stockOf([sections[0], sections[0]])).map(({ isEnough }) => isEnough)).toEqual([true, false]);
});

test('an assessment, an opening and an invitation that make no sense are refused with the field and what to write', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const refused = async (path: string, body: unknown, field: string) =>
    expect(await owner.post(`/api/staff${path}`, body)).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_input', issues: [{ path: field }] } },
    });
  await refused('/assessments', { teamId: null, content: assessmentOf({ sections: [] }) }, 'content.sections');
  await refused('/assessments', { teamId: null, content: assessmentOf({ workingTimeMs: 5 }) }, 'content.workingTimeMs');
  await refused('/openings', { ...openingInputOf(opening), managerEmail: 'nobody' }, 'managerEmail');
  await refused('/openings', { ...openingInputOf(opening), floorPercent: 101 }, 'floorPercent');
  const invitation = {
    openingId: opening.openingId,
    name: 'Cleo',
    email: 'cleo@example.org',
    startsFrom: null,
    startsUntil: null,
    timeMultiplier: 1,
  };
  await refused('/invitations', { ...invitation, timeMultiplier: 0.5 }, 'timeMultiplier');
  await refused(
    '/invitations',
    { ...invitation, startsFrom: '2026-01-07T00:00:00.000Z', startsUntil: '2026-01-06T00:00:00.000Z' },
    'startsUntil',
  );
});

test('a person is invited to an opening once, and is the same person in the next opening of the team', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const first = await createOpening(owner);
  const second = await createOpening(owner, { opening: { title: 'Data engineer' } });
  await invite(owner, first);
  expect(
    await owner.post('/api/staff/invitations', {
      openingId: first.openingId,
      name: 'Cleo C.',
      email: 'Cleo@Example.org',
      startsFrom: null,
      startsUntil: null,
      timeMultiplier: 1,
    }),
  ).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'already_invited' } } });
  await invite(owner, second, { email: 'CLEO@example.org' });
  expect(await platform.db.selectFrom('candidates').select('email').execute()).toEqual([{ email: 'cleo@example.org' }]);
});

test('an opening can be changed, and a changed floor leaves a trace', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const path = `/api/staff/openings/${opening.openingId}`;
  platform.clock.advance(1);
  const changed = bodyOf(await saveOpening(owner, opening, { title: 'Senior analyst', floorPercent: null }));
  expect(changed).toMatchObject({ title: 'Senior analyst', floorPercent: null });
  expect(bodyOf(await owner.get(path))).toEqual(changed);
  const trace = await platform.db
    .selectFrom('audit')
    .select('details')
    .where('subject', '=', opening.openingId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(trace.details)).toMatchObject({ floorPercent: { before: 60, after: null } });
});

test('home says what runs, what ended today and what waits', async () => {
  const platform = await createPlatform();
  const { owner, opening, attempt, invitation } = await startedAttempt(platform);
  await invite(owner, opening, { name: 'Dana', email: 'dana@example.org' });
  const home = async () => bodyOf(await owner.get<HomeForStaff>('/api/staff/home'));
  expect(await home()).toMatchObject({
    running: [
      { opening: 'Data analyst', name: 'Cleo Candidate', invitationId: invitation.invitationId, closesAt: '2026-01-05T11:00:00.000Z' },
    ],
    finishedToday: 0,
    questionsWithProblems: 0,
    liveQuestions: 2,
    openings: 1,
    invitationsWaiting: 1,
    deadJobs: 0,
    sandbox: { layers: ['none'] },
  });
  bodyOf(await attempt.submit());
  expect(await home()).toMatchObject({ running: [], finishedToday: 1 });
  platform.clock.advance(24 * 3_600_000);
  expect(await home()).toMatchObject({ finishedToday: 0 });
});

test('staff read a question with its hidden cases, groups, options and how often it was shown', async () => {
  const platform = await createPlatform();
  const { owner } = await startedAttempt(platform);
  const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
  expect(questions.map(({ questionId, state, timesShown }) => ({ questionId, state, timesShown }))).toEqual([
    { questionId: 'doubling', state: 'live', timesShown: 1 },
    { questionId: 'right-option', state: 'live', timesShown: 1 },
  ]);
  const question = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/doubling'));
  expect(question.groups).toEqual([
    { name: 'basics', weight: 2, cases: 2 },
    { name: 'edges', weight: 1, cases: 2 },
  ]);
  expect(question.cases.filter(({ isSample }) => !isSample)).toHaveLength(3);
  expect(bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/right-option')).options).toMatchObject([
    { id: 'a', isCorrect: false },
    { id: 'b', isCorrect: true },
    { id: 'c', isCorrect: false },
  ]);
  expect((await owner.get('/api/staff/questions/never-heard-of')).status).toBe(404);
});

test('another team finds nothing under the ids of this one, and sees none of it in lists', async () => {
  const platform = await createPlatform();
  const { owner, opening, invitation } = await startedAttempt(platform);
  const foreigner = await signedInMember(platform, { name: 'Faye', roles: ['manager', 'recruiter', 'author', 'reviewer'] });
  const paths = [
    `/assessments/${opening.assessmentId}`,
    `/openings/${opening.openingId}`,
    `/openings/${opening.openingId}/results`,
    `/invitations/${invitation.invitationId}/candidate`,
  ];
  for (const path of paths) {
    expect({ path, own: (await owner.get(`/api/staff${path}`)).status }).toEqual({ path, own: 200 });
    expect(await foreigner.get(`/api/staff${path}`)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  }
  expect(
    (await foreigner.put(`/api/staff/assessments/${opening.assessmentId}`, { basedOn: { revision: 1, saves: 1 }, content: assessmentOf() }))
      .status,
  ).toBe(404);
  expect((await saveOpening(foreigner, opening, {})).status).toBe(404);
  expect((await foreigner.post('/api/staff/openings', openingInputOf(opening))).status).toBe(404);
  expect((await foreigner.post(`/api/staff/invitations/${invitation.invitationId}/links`)).status).toBe(404);
  expect((await foreigner.post(`/api/staff/invitations/${invitation.invitationId}/revoke`, { reason: 'x' })).status).toBe(404);
  expect(
    (
      await foreigner.post('/api/staff/invitations', {
        openingId: opening.openingId,
        name: 'Eve',
        email: 'eve@example.org',
        startsFrom: null,
        startsUntil: null,
        timeMultiplier: 1,
      })
    ).status,
  ).toBe(404);
  expect(bodyOf(await foreigner.get('/api/staff/openings'))).toEqual({ openings: [] });
  expect(bodyOf(await foreigner.get('/api/staff/assessments'))).toEqual({ assessments: [] });
  expect(bodyOf(await foreigner.get('/api/staff/home'))).toMatchObject({ running: [], openings: 0, invitationsWaiting: 0 });
});

test("what a member creates belongs to the member's team, with an assessment of that team only", async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const ownersOpening = await createOpening(owner);
  const member = await signedInMember(platform, { name: 'Mina', roles: ['manager'] });
  const opening = await createOpening(member);
  expect(bodyOf(await member.get<{ openings: OpeningRow[] }>('/api/staff/openings')).openings).toHaveLength(1);
  expect(bodyOf(await owner.get<{ openings: OpeningRow[] }>('/api/staff/openings')).openings).toHaveLength(2);
  // The owner may see both, but no opening takes the assessment of another team.
  expect(await saveOpening(owner, opening, { assessmentId: ownersOpening.assessmentId })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'assessmentId' }] } },
  });
});

test('a reviewer, who works blind, is shown no candidate by name', async () => {
  const platform = await createPlatform();
  const { opening, invitation } = await startedAttempt(platform);
  const { id: team } = await platform.db.selectFrom('teams').select('id').executeTakeFirstOrThrow();
  const reviewer = await signedInMember(platform, { name: 'Rene', roles: ['reviewer'], team: parseId('team', team) });
  expect((await reviewer.get(`/api/staff/openings/${opening.openingId}`)).status).toBe(200);
  expect((await reviewer.get(`/api/staff/openings/${opening.openingId}/results`)).status).toBe(404);
  expect((await reviewer.get(`/api/staff/invitations/${invitation.invitationId}/candidate`)).status).toBe(404);
  const home = await reviewer.get('/api/staff/home');
  expect(home.status).toBe(200);
  expect(JSON.stringify(home.body)).not.toContain('Cleo');
});

test("the candidate's page shows answers, runs, devices, activity and the trace", async () => {
  const platform = await createPlatform();
  const { owner, invitation, attempt, token } = await startedAttempt(platform);
  bodyOf(
    await attempt.send([attempt.rewriting('function double(n) {', 'paste'), attempt.rewriting('function double(n) { return 2 * n }')]),
  );
  bodyOf(await attempt.send([attempt.choosing(['b'])]));
  const phone = platform.browser('192.0.2.77');
  bodyOf(await phone.post('/api/candidate/links/enter', { token, email: 'cleo@example.org' }));
  bodyOf(await phone.post(`${attempt.path}/writers`, { previous: null, resumeCode: attempt.writer.resumeCode }));
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.invitation).toMatchObject({ status: 'running', email: 'cleo@example.org', validLinks: 1 });
  expect(page.attempt).toMatchObject({
    purpose: 'real',
    score: null,
    receipt: null,
    lateTail: null,
    clock: { phase: 'running' },
    workingTimeMs: 3_600_000,
  });
  expect(page.attempt?.devices).toMatchObject([
    { userAgent: 'browser of 198.51.100.7', isSameNetwork: true },
    { userAgent: 'browser of 192.0.2.77', isSameNetwork: false },
  ]);
  const code = page.attempt?.items.find(({ kind }) => kind === 'code');
  expect(code?.answer.texts).toEqual([{ language: 'javascript', text: 'function double(n) { return 2 * n }' }]);
  expect(code?.activity).toEqual({ edits: 2, pastes: 1, pastedCharacters: 20, timesLeft: 0 });
  expect(code?.cases[0]).toMatchObject({ isSample: true, input: '2', expected: '4' });
  const choice = page.attempt?.items.find(({ kind }) => kind === 'choice');
  expect(choice?.answer.selected).toEqual(['b']);
  expect(page.audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['invitation.write', 'link.enter', 'attempt.start']));
  expect(JSON.stringify(page.audit)).not.toMatch(/cleo|192\.0\.2/i);
});
