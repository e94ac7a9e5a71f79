import type { HomeForStaff } from '@assay/core/accounts';
import type { AttemptForCandidate } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { AttemptId } from '@assay/core/ids';
import type { InvitationForCandidate, InvitationForStaff } from '@assay/core/invitations';
import type { ResultsPage } from '@assay/core/openings';
import type { QuestionRow } from '@assay/core/questions';
import { describe, expect, test } from 'vitest';
import { bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const minute = 60_000;
const bank = [
  doubling(),
  rightOption(),
  doubling({ id: 'warm-up', family: 'warm-up', title: 'Warm-up', isPractice: true, languages: ['javascript', 'typescript'] }),
  rightOption({ id: 'which-one', family: 'which-one', title: 'Which one', isPractice: true }),
];

async function entered(platform: Platform, changes: Parameters<typeof invite>[2] = {}) {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const { invitation, token } = await invite(owner, opening, changes);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  return { owner, opening, invitation, token, candidate };
}

const practise = (candidate: TestBrowser) => candidate.post<{ attemptId: AttemptId }>('/api/candidate/invitation/practice');
const start = (candidate: TestBrowser) => candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts');
const invitationOf = async (candidate: TestBrowser) => bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation'));
const read = (candidate: TestBrowser, attemptId: string) => candidate.get<AttemptForCandidate>(`/api/candidate/attempts/${attemptId}`);

test('is a whole attempt of its own questions: written, run out, and closed with a page of its own', async () => {
  const platform = await createPlatform({ questions: bank });
  const { candidate } = await entered(platform);
  expect((await invitationOf(candidate)).practice).toEqual({ questions: 2, workingTimeMs: 20 * minute, running: null });
  const { attemptId } = bodyOf(await practise(candidate), 201);
  const attempt = await openAttempt(candidate, attemptId);
  expect(attempt.page).toMatchObject({ purpose: 'practice', contact: { name: 'Mara Manager' }, hears: null });
  expect(attempt.page.items.map(({ question }) => question.title)).toEqual(['Warm-up', 'Which one']);
  // In the languages of the real thing.
  expect(attempt.page.items[0]?.question.code?.languages.map(({ language }) => language)).toEqual(['javascript']);
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n; }')]));
  expect(await attempt.heldText()).toContain('2 * n');
  expect((await invitationOf(candidate)).practice?.running).toBe(attemptId);
  bodyOf(await attempt.submit());
  expect(bodyOf(await read(candidate, attemptId))).toMatchObject({ purpose: 'practice', hears: null, items: [] });
  expect((await invitationOf(candidate)).practice?.running).toBe(null);
});

test('may be had before the window opens, as often as wanted; each takes the place of the one before', async () => {
  const platform = await createPlatform({ questions: bank });
  const { candidate } = await entered(platform, { startsFrom: '2026-01-06T10:00:00.000Z' });
  expect((await invitationOf(candidate)).state.kind).toBe('too_early');
  const rounds: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const { attemptId } = bodyOf(await practise(candidate), 201);
    const attempt = await openAttempt(candidate, attemptId);
    bodyOf(await attempt.send([attempt.rewriting(`// round ${round}`)]));
    rounds.push(attemptId);
  }
  expect(new Set(rounds).size).toBe(4);
  expect((await read(candidate, rounds[0] ?? '')).status).toBe(404);
  expect(await platform.db.selectFrom('attempts').select('id').execute()).toEqual([{ id: rounds[3] }]);
  const kept = await platform.db.selectFrom('eventBatches').select('content').execute();
  expect(kept).toHaveLength(1);
  expect(await platform.db.selectFrom('items').select('attemptId').distinct().execute()).toEqual([{ attemptId: rounds[3] }]);
});

test('takes the multiplier of the invitation, and ends by itself', async () => {
  const platform = await createPlatform({ questions: bank });
  const { candidate } = await entered(platform, { timeMultiplier: 1.5 });
  const { attemptId } = bodyOf(await practise(candidate), 201);
  expect(bodyOf(await read(candidate, attemptId)).timing.remainingMs).toBe(30 * minute);
  platform.clock.advance(30 * minute + 11_000);
  expect(await platform.sweep()).toEqual([attemptId]);
  expect(bodyOf(await read(candidate, attemptId)).receipt).not.toBe(null);
});

test('is over once the real attempt begins: its rows are gone and no other can be had', async () => {
  const platform = await createPlatform({ questions: bank });
  const { candidate } = await entered(platform);
  const practice = bodyOf(await practise(candidate), 201);
  const { attemptId } = bodyOf(await start(candidate), 201);
  expect((await read(candidate, practice.attemptId)).status).toBe(404);
  expect(await platform.db.selectFrom('attempts').select(['id', 'purpose']).execute()).toEqual([{ id: attemptId, purpose: 'real' }]);
  const refused = await practise(candidate);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ error: { reason: 'started', message: expect.stringContaining('Your attempt has begun') } });
  expect((await invitationOf(candidate)).practice).toBe(null);
  // None of the practice questions is in the real form.
  const { items } = bodyOf(await read(candidate, attemptId));
  expect(items.map(({ question }) => question.title).toSorted()).toEqual(['Doubling', 'The right option']);
});

test('leaves nothing that anybody of the team could see or that is counted', async () => {
  const platform = await createPlatform({ questions: bank });
  const { owner, opening, invitation, candidate } = await entered(platform);
  const before = {
    home: bodyOf(await owner.get<HomeForStaff>('/api/staff/home')),
    openings: bodyOf(await owner.get('/api/staff/openings')),
    assessments: bodyOf(await owner.get('/api/staff/assessments')),
    questions: bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions')),
    results: bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results`)),
    audit: await platform.db.selectFrom('audit').selectAll().execute(),
    jobs: await platform.db.selectFrom('jobs').selectAll().execute(),
  };
  const { attemptId } = bodyOf(await practise(candidate), 201);
  const attempt = await openAttempt(candidate, attemptId);
  const running = bodyOf(await owner.get<HomeForStaff>('/api/staff/home'));
  expect(running).toEqual(before.home);
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n; }'), attempt.choosing(['b'])]));
  platform.clock.advance(21 * minute);
  const late = await attempt.send([attempt.rewriting('// late')]);
  expect(bodyOf(late).isLate).toBe(true);
  await platform.work();

  const after = {
    home: bodyOf(await owner.get<HomeForStaff>('/api/staff/home')),
    openings: bodyOf(await owner.get('/api/staff/openings')),
    assessments: bodyOf(await owner.get('/api/staff/assessments')),
    questions: bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions')),
    results: bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results`)),
    audit: await platform.db.selectFrom('audit').selectAll().execute(),
    jobs: await platform.db.selectFrom('jobs').selectAll().execute(),
  };
  expect(after).toEqual(before);
  for (const table of ['responses', 'gradings', 'lateTails'] as const)
    expect(await platform.db.selectFrom(table).selectAll().execute()).toEqual([]);
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.attempt).toBe(null);
  expect(JSON.stringify(page)).not.toContain(attemptId);
});

test('practice questions are live in the bank and counted in no stock', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).liveQuestions).toBe(2);
  const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
  expect(questions.map(({ questionId, state, isPractice }) => [questionId, state, isPractice])).toEqual([
    ['doubling', 'live', false],
    ['right-option', 'live', false],
    ['warm-up', 'live', true],
    ['which-one', 'live', true],
  ]);
  const pool = { skills: [], roles: [], kinds: ['code'], difficultyFrom: 1, difficultyTo: 5 };
  expect(bodyOf(await owner.post('/api/staff/assessments/pools', { sections: [{ pool, count: 2 }] }))).toMatchObject({
    pools: [{ live: 1, families: 1, isEnough: false }],
  });
});

test('is not offered where the bank has nothing to practise with', async () => {
  const platform = await createPlatform();
  const { candidate } = await entered(platform);
  expect((await invitationOf(candidate)).practice).toBe(null);
  expect((await practise(candidate)).body).toMatchObject({ error: { code: 'conflict', reason: 'no_practice' } });
});

test('is refused once the time to start is over, and after a withdrawal', async () => {
  const platform = await createPlatform({ questions: bank });
  const { owner, invitation, candidate } = await entered(platform, { startsUntil: '2026-01-06T10:00:00.000Z' });
  platform.clock.advance(24 * 60 * minute);
  expect((await practise(candidate)).body).toMatchObject({ error: { code: 'conflict', reason: 'too_late' } });
  bodyOf(await owner.post<InvitationForStaff>(`/api/staff/invitations/${invitation.invitationId}/revoke`, { reason: 'mistake' }));
  expect((await practise(candidate)).status).toBe(401);
});

test('is limited to what a person can use', async () => {
  const platform = await createPlatform({ questions: bank });
  const { candidate } = await entered(platform);
  const statuses: number[] = [];
  for (let round = 0; round < 31; round += 1) statuses.push((await practise(candidate)).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
});

describe('who reaches it', () => {
  test('is the candidate alone: not another one, not the team, nobody with an invitation of another purpose', async () => {
    const platform = await createPlatform({ questions: bank });
    const { owner, opening, candidate } = await entered(platform);
    const { attemptId } = bodyOf(await practise(candidate), 201);
    const { invitation, token } = await invite(owner, opening, { name: 'Odo Other', email: 'odo@example.org' });
    const other = platform.browser('198.51.100.8');
    bodyOf(await other.post('/api/candidate/links/enter', { token, email: invitation.email }));
    expect((await read(other, attemptId)).status).toBe(404);
    bodyOf(await practise(other), 201);
    expect((await read(other, attemptId)).status).toBe(404);
    expect((await read(candidate, attemptId)).status).toBe(200);
    const practice = await platform.db.selectFrom('invitations').select('id').where('practiceOf', 'is not', null).execute();
    expect(practice).toHaveLength(2);
    expect((await read(platform.browser('198.51.100.9'), attemptId)).status).toBe(401);
  });

  test('of a person with two invitations: the one that practised last', async () => {
    const platform = await createPlatform({ questions: bank });
    const { owner, candidate, invitation } = await entered(platform);
    const { token } = await invite(owner, await createOpening(owner, { opening: { title: 'Second' } }));
    const again = platform.browser('198.51.100.10');
    bodyOf(await again.post('/api/candidate/links/enter', { token, email: invitation.email }));
    const first = bodyOf(await practise(candidate), 201);
    const second = bodyOf(await practise(again), 201);
    expect((await read(candidate, first.attemptId)).status).toBe(404);
    expect((await read(candidate, second.attemptId)).status).toBe(404);
    expect((await read(again, second.attemptId)).status).toBe(200);
  });
});
