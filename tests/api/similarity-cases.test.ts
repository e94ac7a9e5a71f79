import type { HomeForStaff } from '@assay/core/accounts';
import type { CalibrationForStaff } from '@assay/core/analytics';
import type { AssessmentForStaff } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import type { ResultsPage } from '@assay/core/openings';
import type {
  CaseForCandidate,
  CaseForStaff,
  CaseList,
  PairEvidence,
  PairForStaff,
  SettingsPreview,
  SimilarityOverview,
  SimilaritySettingsForStaff,
} from '@assay/core/similarity';
import { createMemoryMailer } from '@assay/integrations';
import { judgePairs } from '@assay/services';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { gradedAttempt } from '../support/graded-attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { foundAlike, gradedBeside, openCase } from '../support/similar-answers.ts';

const day = 86_400_000;

let platform: Platform;
let mailer: ReturnType<typeof createMemoryMailer>;
beforeEach(async () => {
  mailer = createMemoryMailer();
  platform = await createPlatform({ runner: doublingRunner, mailer });
});

const listed = async ({ owner }: Pick<Awaited<ReturnType<typeof openCase>>, 'owner'>, query = '') =>
  bodyOf(await owner.get<CaseList>(`/api/staff/similarity/cases${query}`));

const ownCases = async ({ candidate, attempt }: Pick<Awaited<ReturnType<typeof openCase>>['dana'], 'candidate' | 'attempt'>) =>
  bodyOf(await candidate.get<readonly CaseForCandidate[]>(`${attempt.path}/cases`));

test('two answers that are more alike than the team’s false flags allow open one case, and a less surprising pair opens none', async () => {
  const world = await openCase(platform);
  const emil = await gradedBeside(platform, world.cleo, 'Emil Candidate', 'function double(n) { return n * 2 }');
  await foundAlike(platform, emil.attempt.attemptId, world.cleo.attempt.attemptId, 1.5);
  await foundAlike(platform, world.cleo.attempt.attemptId, world.dana.attempt.attemptId, 9);
  expect(await listed(world)).toMatchObject({
    total: 1,
    cases: [
      {
        status: 'open',
        surprise: 9,
        questions: [{ questionId: 'doubling' }],
        sides: [
          { kind: 'attempt', name: 'Dana Candidate' },
          { kind: 'attempt', name: 'Cleo Candidate' },
        ],
      },
    ],
  });
  expect(await listed(world, '?status=undecided&question=doubling')).toMatchObject({ total: 1 });
  expect(await listed(world, '?status=confirmed')).toMatchObject({ total: 0 });
  expect(await world.read()).toMatchObject({
    status: 'open',
    mayDecide: true,
    pairs: [
      { questionId: 'doubling', surprise: 9 },
      { questionId: 'doubling', surprise: 8, compared: 3, expected: expect.closeTo(3e-8, 12) },
    ],
    steps: [{ kind: 'opened', by: null, about: null }],
    parties: [{ whyNotConfirm: { reason: 'not_asked' } }, { whyNotConfirm: { reason: 'not_asked' } }],
  });
});

test('a candidate is asked in words without the other, answers once, and the case is dismissed with a reason', async () => {
  const world = await openCase(platform);
  const { dana, cleo, owner, path } = world;
  const [party] = (await world.read()).parties;
  expect(party?.proposed).not.toMatch(/Cleo|cheat|copied|plagiar/i);
  expect(await ownCases(dana)).toEqual([]);
  platform.clock.advance(1000);
  bodyOf(await world.ask(dana, 'How did <b>this</b> come about?\nPlease say.'));
  expect(await world.ask(dana)).toMatchObject({ status: 409, body: { error: { reason: 'asked' } } });
  expect((await world.read()).status).toBe('asked');
  const atHome = async () => bodyOf(await owner.get<Pick<HomeForStaff, 'casesWaiting' | 'casesAnswered'>>('/api/staff/home'));
  expect(await atHome()).toMatchObject({ casesWaiting: 0, casesAnswered: 0 });
  await platform.work();
  const letters = mailer.sent.filter(({ text }) => text.includes('question about your answers'));
  expect(letters).toMatchObject([{ to: { address: dana.invitation.email } }]);
  expect(letters[0]?.text).toContain('12 January 2026');
  expect(letters[0]?.text).not.toMatch(/Cleo|come about/);

  const [asked] = await ownCases(dana);
  expect(asked).toMatchObject({
    text: 'How did <b>this</b> come about?\nPlease say.',
    until: '2026-01-12T10:00:01.000Z',
    answer: null,
    isOpen: true,
  });
  expect(JSON.stringify(asked)).not.toMatch(/Cleo|twice/);
  expect(await ownCases(cleo)).toEqual([]);
  const answerTo = `${dana.attempt.path}/cases/${asked?.caseId}/answer`;
  expect(await dana.candidate.post(answerTo, { text: ' ' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'text', message: 'write your answer first' }] } },
  });
  expect((await cleo.candidate.post(answerTo, { text: 'I am not Dana.' })).status).toBe(404);
  const hostile = 'I wrote it at home <script>alert(1)</script> \u0000 \ud800';
  platform.clock.advance(1000);
  bodyOf(await dana.candidate.post(answerTo, { text: hostile }), 201);
  expect(await dana.candidate.post(answerTo, { text: 'And more.' })).toMatchObject({
    status: 409,
    body: { error: { reason: 'answered' } },
  });
  expect(await ownCases(dana)).toMatchObject([{ answer: { text: hostile }, isOpen: false }]);
  expect(await world.read()).toMatchObject({ status: 'answered', parties: [{ asked: { answer: { text: hostile } } }, { asked: null }] });
  expect(await atHome()).toMatchObject({ casesWaiting: 1, casesAnswered: 1 });

  expect(await owner.post(`${path}/dismiss`, { reason: '' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'reason' }] } },
  });
  platform.clock.advance(1000);
  bodyOf(await world.dismiss());
  expect(await atHome()).toMatchObject({ casesWaiting: 0, casesAnswered: 0 });
  expect(await world.dismiss()).toMatchObject({ status: 409, body: { error: { reason: 'decided' } } });
  const { status, steps } = await world.read();
  expect(status).toBe('dismissed');
  expect(steps.map(({ kind, by, about, reason }) => [kind, by, about, reason])).toEqual([
    ['opened', null, null, null],
    ['asked', 'Olga Owner', 'Dana Candidate', null],
    ['answered', null, 'Dana Candidate', null],
    ['dismissed', 'Olga Owner', null, 'Both began from the example of the statement.'],
  ]);
  const log = await platform.db.selectFrom('audit').selectAll().where('action', 'like', 'similarity-case%').execute();
  expect(new Set(log.map(({ action }) => action))).toEqual(
    new Set(['similarity-case.open', 'similarity-case.ask', 'similarity-case.answer', 'similarity-case.decide']),
  );
  expect(JSON.stringify(log)).not.toMatch(/at home|came about|statement/);
});

test('nothing is confirmed before the candidate was asked and has answered or the days are over', async () => {
  const world = await openCase(platform);
  const { dana, cleo } = world;
  expect(await world.confirm([dana])).toMatchObject({ status: 409, body: { error: { reason: 'not_asked' } } });
  bodyOf(await world.ask(dana));
  expect(await world.confirm([dana])).toMatchObject({ status: 409, body: { error: { reason: 'waiting' } } });
  platform.clock.advance(7 * day);
  await world.owner.post('/api/staff/auth/sign-in/email', { email: 'olga@example.org', password: 'correct horse battery' });
  expect(await world.confirm([dana, cleo])).toMatchObject({ status: 409, body: { error: { reason: 'not_asked' } } });
  expect(await world.confirm([])).toMatchObject({ status: 422 });
  bodyOf(await world.confirm([dana]));
  expect(await world.read()).toMatchObject({ status: 'confirmed', parties: [{ isHeld: true }, { isHeld: false }] });
  expect(await listed(world)).toMatchObject({ cases: [{ status: 'confirmed', heldAgainst: ['Dana Candidate'] }] });
});

test('where the assessment promises nothing, a case can be confirmed at once', async () => {
  const world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
  bodyOf(await world.confirm([world.dana]));
  expect((await world.read()).status).toBe('confirmed');
});

test('an attempt that a case is held against leaves the statistics until the case is opened again, and keeps score and decision', async () => {
  const world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
  const { owner, opening, dana, cleo } = world;
  await cleo.decide('advance');
  const measured = async () =>
    bodyOf(await owner.get<CalibrationForStaff>('/api/staff/questions/doubling/calibration')).versions[0]?.n ?? 0;
  const rows = async () =>
    (
      await platform.db.selectFrom('results').select(['invitationId', 'counts', 'scorePercent', 'decision']).orderBy('startedAt').execute()
    ).map(({ counts, scorePercent, decision }) => ({ counts, scorePercent, decision }));
  const before = await rows();
  expect(before.map(({ counts }) => counts)).toEqual([1, 1]);
  expect(await measured()).toBe(2);
  bodyOf(await world.confirm([dana, cleo]));
  expect(await measured()).toBe(0);
  expect(await rows()).toEqual(before.map((row) => ({ ...row, counts: 0 })));
  const jobs = await platform.db.selectFrom('jobs').select('subject').where('kind', '=', 'review-rotation').execute();
  expect(jobs.some(({ subject }) => subject.startsWith('case:'))).toBe(true);
  expect(await world.reopen('')).toMatchObject({ status: 422 });
  bodyOf(await world.reopen());
  expect(await measured()).toBe(2);
  expect(await rows()).toEqual(before);
  expect(await world.reopen()).toMatchObject({ status: 409, body: { error: { reason: 'not_decided' } } });
  expect(opening.openingId).toBe(cleo.opening.openingId);
  expect((await world.read()).status).toBe('open');
});

test('the results of an opening lead whoever may read them to the cases of each attempt that stand, and tell of none that was dismissed', async () => {
  const world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
  const { owner, opening, dana, caseId } = world;
  const rows = async () => {
    const page = bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results?sort=name&direction=asc`));
    return page.rows.map(({ name, cases }) => [name.split(' ')[0], cases.map(({ status }) => status)]);
  };
  expect(await rows()).toEqual([
    ['Cleo', ['open']],
    ['Dana', ['open']],
  ]);
  bodyOf(await world.ask(dana));
  expect(await rows()).toEqual([
    ['Cleo', ['open']],
    ['Dana', ['asked']],
  ]);
  bodyOf(await world.confirm([dana]));
  const { rows: held } = bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results?sort=name&direction=asc`));
  expect(held.map(({ cases }) => cases)).toEqual([[], [{ caseId, status: 'confirmed' }]]);
  bodyOf(await world.reopen());
  bodyOf(await world.dismiss());
  expect(await rows()).toEqual([
    ['Cleo', []],
    ['Dana', []],
  ]);
});

test('a case goes on without somebody who was deleted, and forgets what was written about both', async () => {
  const world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
  const { owner, dana, cleo } = world;
  bodyOf(await world.ask(dana, 'How did it come about, Dana?'));
  const [asked] = await ownCases(dana);
  bodyOf(await dana.candidate.post(`${dana.attempt.path}/cases/${asked?.caseId}/answer`, { text: 'By lantern light.' }), 201);
  bodyOf(await world.confirm([dana, cleo], 'Dana says so herself.'));
  const copy = await owner.get<{ tables: Record<string, unknown> }>(`/api/staff/invitations/${dana.invitation.invitationId}/person/copy`);
  expect(copy.body.tables['similarityCaseParties']).toMatchObject([
    { question: 'How did it come about, Dana?', answer: 'By lantern light.' },
  ]);
  expect(JSON.stringify(copy.body)).not.toMatch(/Cleo|herself/);
  bodyOf(await owner.post(`/api/staff/invitations/${dana.invitation.invitationId}/person/end`, { kind: 'delete', reason: 'asked for it' }));
  const left = await world.read();
  expect(left).toMatchObject({
    status: 'confirmed',
    sides: [{ kind: 'gone' }, { kind: 'attempt', name: 'Cleo Candidate' }],
    parties: [{ name: 'Cleo Candidate', isHeld: true }],
    pairs: [],
  });
  expect(JSON.stringify(left)).not.toMatch(/lantern|herself|Dana/);
  expect(JSON.stringify(await platform.db.selectFrom('similarityCaseSteps').selectAll().execute())).not.toMatch(/herself/);
});

/** A case of Cleo and Dana, whose opening and attempt belong to another team, with somebody of each. */
async function sharedCase() {
  const world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
  const { owner, dana, opening } = world;
  const { teamId } = bodyOf(await owner.post<{ teamId: TeamId }>('/api/staff/teams', { name: 'Elsewhere' }), 201);
  await platform.db.updateTable('openings').set({ title: 'Own analyst' }).where('id', '=', opening.openingId).execute();
  const elsewhere = await platform.db.selectFrom('openings').selectAll().where('id', '=', opening.openingId).executeTakeFirstOrThrow();
  const foreignId = elsewhere.id.slice(0, -1) + (elsewhere.id.endsWith('0') ? '1' : '0');
  await platform.db
    .insertInto('openings')
    .values({ ...elsewhere, id: foreignId, teamId, title: 'Foreign analyst' })
    .execute();
  await platform.db.updateTable('invitations').set({ openingId: foreignId }).where('id', '=', dana.invitation.invitationId).execute();
  const mona = await signedInMember(platform, { name: 'Mona', roles: ['manager'], team: opening.teamId });
  const fred = await signedInMember(platform, { name: 'Fred', roles: ['manager'], team: teamId });
  return { ...world, mona, fred };
}

test('of a case that an own attempt shares with another team, the other side is told by nothing', async () => {
  const { dana, cleo, opening, path, mona, ask } = await sharedCase();
  bodyOf(await ask(dana, 'How did it come about, Dana?'));
  const [asked] = await ownCases(dana);
  bodyOf(await dana.candidate.post(`${dana.attempt.path}/cases/${asked?.caseId}/answer`, { text: 'By lantern light.' }), 201);
  const seen = await mona.get<CaseForStaff>(path);
  expect(seen).toMatchObject({
    status: 200,
    body: {
      status: 'open',
      sides: [{ kind: 'foreign' }, { kind: 'attempt', name: 'Cleo Candidate' }],
      parties: [{ name: 'Cleo Candidate' }],
    },
  });
  const pairId = seen.body.pairs[0]?.pairId;
  const pair = await mona.get<PairForStaff>(`/api/staff/similarity/pairs/${pairId}`);
  expect(pair.body).toMatchObject({ texts: [null, {}], regions: [], recordings: null });
  expect((await mona.get(`/api/staff/similarity/pairs/${pairId}/evidence`)).status).toBe(404);
  const overview = await mona.get<SimilarityOverview>('/api/staff/similarity?question=doubling');
  const list = await mona.get<CaseList>('/api/staff/similarity/cases');
  expect(list.body).toMatchObject({ total: 1, cases: [{ status: 'open', sides: [{ kind: 'foreign' }, {}] }] });
  const log = await mona.get(`/api/staff/invitations/${cleo.invitation.invitationId}`);
  for (const { body } of [seen, pair, overview, list, log]) {
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/Dana|Foreign|come about, |lantern/);
    for (const id of [dana.attempt.attemptId, dana.invitation.invitationId]) expect(text).not.toContain(id);
  }
  // Nor is it told by asking for what only the other side would match.
  for (const query of ['?status=answered', '?status=asked', `?attempt=${dana.attempt.attemptId}`]) {
    expect(bodyOf(await mona.get<CaseList>(`/api/staff/similarity/cases${query}`)).total).toBe(0);
  }
  const held = { heldAgainst: [dana.attempt.attemptId], reason: 'They are the same.' };
  expect((await mona.post(`${path}/confirm`, held)).status).toBe(404);
  expect((await mona.post(`${path}/ask`, { attemptId: dana.attempt.attemptId, text: 'Is this yours, please?' })).status).toBe(404);
  const stranger = await signedInMember(platform, { name: 'Rita', roles: ['reviewer', 'author'], team: opening.teamId });
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.get('/api/staff/similarity/cases')).status).toBe(403);
});

test('each team decides about its own side of a case, and neither learns what the other made of it', async () => {
  const { owner, dana, cleo, path, read, mona, fred } = await sharedCase();
  const seenBy = async (member: TestBrowser) => bodyOf(await member.get<CaseForStaff>(path));
  const counted = async (member: TestBrowser, status: string) =>
    bodyOf(await member.get<CaseList>(`/api/staff/similarity/cases?status=${status}`)).total;
  const waiting = async (member: TestBrowser) => bodyOf(await member.get<{ casesWaiting: number }>('/api/staff/home')).casesWaiting;
  expect([await waiting(mona), await waiting(fred)]).toEqual([1, 1]);

  platform.clock.advance(1000);
  bodyOf(await fred.post(`${path}/confirm`, { heldAgainst: [dana.attempt.attemptId], reason: 'Pasted whole, in two seconds.' }));
  expect(await seenBy(fred)).toMatchObject({ status: 'confirmed', parties: [{ name: 'Dana Candidate', isHeld: true }] });
  expect((await seenBy(fred)).steps).toMatchObject([
    { kind: 'opened' },
    { kind: 'confirmed', by: 'Fred', about: 'Dana Candidate', reason: 'Pasted whole, in two seconds.' },
  ]);
  expect(await read()).toMatchObject({ status: 'open', parties: [{ isHeld: true }, { isHeld: false }] });
  const untold = await seenBy(mona);
  expect(untold).toMatchObject({ status: 'open', mayDecide: true, steps: [{ kind: 'opened' }] });
  expect(JSON.stringify(untold)).not.toMatch(/Fred|Pasted|confirmed/);
  expect([await counted(fred, 'undecided'), await counted(fred, 'confirmed'), await waiting(fred)]).toEqual([0, 1, 0]);
  expect([await counted(mona, 'undecided'), await counted(mona, 'confirmed'), await waiting(mona)]).toEqual([1, 0, 1]);
  expect((await mona.post(`${path}/reopen`, { reason: 'Look again.' })).status).toBe(409);
  expect((await fred.post(`${path}/dismiss`, { reason: 'It is nothing.' })).status).toBe(409);

  platform.clock.advance(1000);
  bodyOf(await mona.post(`${path}/dismiss`, { reason: 'She wrote it first.' }));
  expect(await seenBy(mona)).toMatchObject({
    status: 'dismissed',
    steps: [{ kind: 'opened' }, { kind: 'dismissed', reason: 'She wrote it first.' }],
  });
  expect((await seenBy(mona)).steps).toHaveLength(2);
  expect(await seenBy(fred)).toMatchObject({ status: 'confirmed' });
  expect(JSON.stringify(await seenBy(fred))).not.toMatch(/Mona|wrote it first|dismissed/);
  expect([await counted(mona, 'dismissed'), await counted(owner, 'confirmed'), await counted(owner, 'undecided')]).toEqual([1, 1, 0]);
  expect(await read()).toMatchObject({ status: 'confirmed', parties: [{ isHeld: true }, { isHeld: false }] });

  platform.clock.advance(1000);
  bodyOf(await mona.post(`${path}/reopen`, { reason: 'The recording shows more.' }));
  expect([(await seenBy(mona)).status, (await seenBy(fred)).status, (await read()).status]).toEqual(['open', 'confirmed', 'open']);
  const heldBefore = await platform.db
    .selectFrom('similarityCaseParties')
    .select(['attemptId', 'isHeld'])
    .where('isHeld', '=', 1)
    .execute();
  expect(heldBefore).toEqual([{ attemptId: dana.attempt.attemptId, isHeld: 1 }]);

  // Whoever sees both decides about what is left, and writes a reason that neither side reads.
  platform.clock.advance(1000);
  bodyOf(await owner.post(`${path}/confirm`, { heldAgainst: [cleo.attempt.attemptId], reason: 'Dana says that Cleo helped.' }));
  expect((await read()).status).toBe('confirmed');
  expect(await seenBy(mona)).toMatchObject({ status: 'confirmed', parties: [{ name: 'Cleo Candidate', isHeld: true }] });
  platform.clock.advance(1000);
  bodyOf(await owner.post(`${path}/reopen`, { reason: 'Dana and Cleo may sit again.' }));
  for (const member of [mona, fred]) {
    const { steps, status } = await seenBy(member);
    expect([status, steps.at(-1)?.kind]).toEqual(['open', 'reopened']);
    expect(JSON.stringify(steps)).not.toMatch(/helped|sit again/);
  }
  expect(JSON.stringify((await read()).steps)).toMatch(/sit again/);
});

test('a side that waits for nobody but a person who is deleted waits no longer', async () => {
  const { owner, dana, cleo, path, read, fred } = await sharedCase();
  bodyOf(await owner.post(`${path}/ask`, { attemptId: cleo.attempt.attemptId, text: 'How did it come about?' }));
  bodyOf(await fred.post(`${path}/confirm`, { heldAgainst: [dana.attempt.attemptId], reason: 'Pasted whole.' }));
  expect((await read()).status).toBe('asked');
  bodyOf(await owner.post(`/api/staff/invitations/${cleo.invitation.invitationId}/person/end`, { kind: 'delete', reason: 'asked for it' }));
  expect(await read()).toMatchObject({ status: 'confirmed', parties: [{ name: 'Dana Candidate', isHeld: true }] });
});

test('the team sets how many honest attempts may be flagged and for how long it waits, and reads what surprise that means', async () => {
  const { owner } = await openCase(platform);
  const path = '/api/staff/similarity/settings';
  const before = bodyOf(await owner.get<SimilaritySettingsForStaff>(path));
  expect(before).toMatchObject({ number: 0, settings: { falseFlagsPer1000: 5, answerDays: 5 }, others: 1, answers: 1 });
  expect(before.needed).toBeCloseTo(Math.log10(200), 6);
  const settings = { falseFlagsPer1000: 1, answerDays: 10 };
  const after = bodyOf(await owner.put<SimilaritySettingsForStaff>(path, { basedOn: 0, settings }));
  expect(after).toMatchObject({ number: 1, settings, savedBy: 'Olga Owner' });
  expect(after.needed).toBeCloseTo(3, 6);
  expect(await owner.put(path, { basedOn: 0, settings })).toMatchObject({ status: 409, body: { error: { reason: 'saved_meanwhile' } } });
  expect(await owner.put(path, { basedOn: 1, settings: { ...settings, falseFlagsPer1000: 500 } })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'settings.falseFlagsPer1000' }] } },
  });
});

test('saved settings judge stored pairs anew: what is too alike now opens a case, and an open case that would not be opened any more says so', async () => {
  const world = await openCase(platform);
  const { owner, cleo, dana, caseId } = world;
  const emil = await gradedBeside(platform, cleo, 'Emil Candidate', 'function double(n) { return n * 2 }');
  const fay = await gradedBeside(platform, cleo, 'Fay Candidate', 'function double(m) { return 2 * m }');
  await foundAlike(platform, emil.attempt.attemptId, cleo.attempt.attemptId, 2);
  await foundAlike(platform, fay.attempt.attemptId, emil.attempt.attemptId, 1.6);
  expect(await listed(world)).toMatchObject({ total: 1, cases: [{ isBelowToday: false }] });
  const path = '/api/staff/similarity/settings';
  const preview = async (flags: number) => bodyOf(await owner.get<SettingsPreview>(`${path}/preview?falseFlagsPer1000=${flags}`));
  expect(await preview(5)).toEqual({ opening: 0, below: 0 });
  expect(await preview(50)).toEqual({ opening: 1, below: 0 });
  expect(await preview(100)).toEqual({ opening: 2, below: 0 });
  expect((await owner.get(`${path}/preview?falseFlagsPer1000=lots`)).status).toBe(422);

  const save = async (basedOn: number, falseFlagsPer1000: number, answerDays = 5) =>
    bodyOf(await owner.put<SimilaritySettingsForStaff>(path, { basedOn, settings: { falseFlagsPer1000, answerDays } }));
  const judging = async () => bodyOf(await owner.get<SimilaritySettingsForStaff>(path)).judging;
  expect(await judging()).toBe(null);
  expect((await save(0, 5, 6)).judging).toBe(null);
  expect((await save(1, 100)).judging).toEqual({ attempts: 3, judged: 0, opened: 0, isOver: false });
  await platform.work();
  expect(await judging()).toEqual({ attempts: 3, judged: 3, opened: 2, isOver: true });
  expect((await listed(world)).total).toBe(3);
  expect(await preview(100)).toEqual({ opening: 0, below: 0 });
  expect(await preview(50)).toEqual({ opening: 0, below: 1 });

  await save(2, 50);
  await platform.work();
  expect(await judging()).toMatchObject({ judged: 3, opened: 0, isOver: true });
  const { cases } = await listed(world);
  expect(cases.map(({ status, surprise, isBelowToday }) => [status, surprise, isBelowToday])).toEqual([
    ['open', 8, false],
    ['open', 2, false],
    ['open', 1.6, true],
  ]);
  const below = `/api/staff/similarity/cases/${cases[2]?.caseId}`;
  expect(bodyOf(await owner.get<CaseForStaff>(below))).toMatchObject({ isBelowToday: true, status: 'open' });
  expect((await world.read()).isBelowToday).toBe(false);
  bodyOf(await owner.post(`${below}/ask`, { attemptId: fay.attempt.attemptId, text: 'How did it come about?' }));
  expect(bodyOf(await owner.get<CaseForStaff>(below))).toMatchObject({ isBelowToday: false, status: 'asked' });
  expect([dana.invitation.name, caseId]).toEqual(['Dana Candidate', cases[0]?.caseId]);
});

test('judging stored pairs goes on where it was killed, opens nothing twice, and gives way to settings that were saved meanwhile', async () => {
  const world = await openCase(platform);
  const { owner, cleo } = world;
  const texts = Array.from({ length: 21 }, (_, at) => `function double(n) { return n * ${at + 2} }`);
  for (const [at, text] of texts.entries()) {
    const one = await gradedBeside(platform, cleo, `Person${at} Candidate`, text);
    await foundAlike(platform, one.attempt.attemptId, cleo.attempt.attemptId, 2.5);
  }
  const path = '/api/staff/similarity/settings';
  const save = async (basedOn: number, falseFlagsPer1000: number) =>
    bodyOf(await owner.put(path, { basedOn, settings: { falseFlagsPer1000, answerDays: 5 } }));
  const judging = async () => bodyOf(await owner.get<SimilaritySettingsForStaff>(path)).judging;
  const ctx = platform.system('similarity');
  await save(0, 100);
  let steps = 0;
  // Each case takes four: its own id, that of its first step, and one of each row of the log. So it is killed in the second page.
  const killed = { ...ctx, randomBytes: (length: number) => (steps++ > 80 ? stop() : ctx.randomBytes(length)) };
  await expect(judgePairs(killed, { number: 1 })).rejects.toThrow('killed');
  const before = await judging();
  expect(before).toMatchObject({ judged: 20, isOver: false });
  expect((await listed(world)).total).toBe(1 + (before?.opened ?? 0));
  await judgePairs(ctx, { number: 1 });
  expect(await judging()).toEqual({ attempts: 22, judged: 22, opened: 21, isOver: true });
  await judgePairs(ctx, { number: 1 });
  expect((await listed(world)).total).toBe(22);
  await save(1, 5);
  await save(2, 4);
  await judgePairs(ctx, { number: 2 });
  expect(await judging()).toMatchObject({ judged: 0, isOver: false });
  await platform.work();
  expect(await judging()).toMatchObject({ judged: 22, opened: 0, isOver: true });
  await expect(judgePairs(platform.system('grader'), { number: 3 })).resolves.toBe(undefined);
});

const stop = (): never => {
  throw new Error('killed');
};

test('an assessment with false flags of its own is judged by them, whatever the settings of the installation say', async () => {
  const world = await openCase(platform, { assessment: { falseFlagsPer1000: 100 } });
  const emil = await gradedBeside(platform, world.cleo, 'Emil Candidate', 'function double(n) { return n * 2 }');
  await foundAlike(platform, emil.attempt.attemptId, world.cleo.attempt.attemptId, 1.6);
  expect((await listed(world)).cases.map(({ surprise }) => surprise)).toEqual([8, 1.6]);
  const settings = { falseFlagsPer1000: 0.1, answerDays: 5 };
  bodyOf(await world.owner.put('/api/staff/similarity/settings', { basedOn: 0, settings }));
  await platform.work();
  expect((await listed(world)).cases.map(({ isBelowToday }) => isBelowToday)).toEqual([false, false]);
  const assessment = bodyOf(await world.owner.get<AssessmentForStaff>(`/api/staff/assessments/${world.opening.assessmentId}`));
  expect(assessment.content.falseFlagsPer1000).toBe(100);
});

test('the overview draws who is alike to whom, with how many are expected by chance and how often there are cases', async () => {
  const world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
  const { owner, dana, caseId } = world;
  bodyOf(await world.confirm([dana]));
  const overview = bodyOf(await owner.get<SimilarityOverview>('/api/staff/similarity?question=doubling'));
  expect(overview.questions).toEqual([{ questionId: 'doubling', title: 'Doubling', language: 'javascript', answers: 2, pairs: 1 }]);
  const { nodes = [], links = [], ...chosen } = overview.chosen ?? {};
  expect(chosen).toMatchObject({ questionId: 'doubling', language: 'javascript', answers: 2, isWhole: true });
  expect(nodes.map(({ side }) => side.kind === 'attempt' && side.name)).toEqual(['Dana Candidate', 'Cleo Candidate']);
  expect(links).toMatchObject([{ from: nodes[0]?.id, to: nodes[1]?.id, surprise: 8, caseId }]);
  expect(overview.chosen?.rates.all).toMatchObject({ attempts: 2, cases: 1, confirmed: 1 });
  expect(overview.chosen?.rates.months).toMatchObject([{ month: '2026-01', attempts: 2, cases: 1 }]);
  expect(overview.assessments).toMatchObject([{ name: 'Analyst quiz', rates: { all: { attempts: 2, cases: 1 } } }]);
  const elsewhere = 'asm_00000000000000000000000000';
  const narrowed = bodyOf(await owner.get<SimilarityOverview>(`/api/staff/similarity?assessment=${elsewhere}`));
  expect(narrowed.chosen?.links).toEqual([]);
  expect(bodyOf(await owner.get<SimilarityOverview>('/api/staff/similarity?question=unknown')).chosen).toBeNull();
});

test('two codes stand side by side with the lines that say the same, and without what everybody was given', async () => {
  const world = await openCase(platform);
  const emil = await gradedBeside(
    platform,
    world.cleo,
    'Emil Candidate',
    'function double(n) {\n  const sum = n + n;\n  const result = sum;\n  return result;\n}\n',
  );
  const fay = await gradedBeside(
    platform,
    world.cleo,
    'Fay Candidate',
    '// mine\nfunction double(m) {\n  const total = m + m;\n  const out = total;\n  return out;\n}\n',
  );
  const { nodes = [], links = [] } = bodyOf(await world.owner.get<SimilarityOverview>('/api/staff/similarity')).chosen ?? {};
  const idOf = (name: string) => nodes.find(({ side }) => side.kind === 'attempt' && side.name === name)?.id;
  const pairId = links.find(({ from, to }) => from === idOf('Fay Candidate') && to === idOf('Emil Candidate'))?.pairId;
  const pair = bodyOf(await world.owner.get<PairForStaff>(`/api/staff/similarity/pairs/${pairId}`));
  expect(pair).toMatchObject({
    title: 'Doubling',
    sides: [{ name: 'Fay Candidate' }, { name: 'Emil Candidate' }],
    recordings: { invitationId: fay.invitation.invitationId, with: emil.invitation.invitationId, position: 1 },
  });
  expect(pair.texts[0]?.text).toContain('const total');
  const { evidence } = bodyOf(await world.owner.get<{ evidence: PairEvidence | null }>(`/api/staff/similarity/pairs/${pairId}/evidence`));
  expect(evidence).toMatchObject({ sameNetwork: { isSame: true, rate: { share: null } }, minutesApart: { value: 0 } });
  expect(pair.regions.length).toBeGreaterThan(0);
  for (const { left, right } of pair.regions) expect(left.from - right.from).toBe(1);
  const stranger = await signedInMember(platform, { name: 'Rita', roles: ['reviewer'], team: world.opening.teamId });
  expect((await stranger.get(`/api/staff/similarity/pairs/${pairId}`)).status).toBe(404);
});

test('of an answer that is far too long only the beginning stands beside the other', async () => {
  const world = await openCase(platform);
  const endless = await gradedBeside(platform, world.cleo, 'Ewa Endless', `function double(n) {\n${'  n = n + 1;\n'.repeat(20_000)}}\n`);
  await foundAlike(platform, endless.attempt.attemptId, world.cleo.attempt.attemptId, 6);
  const { links = [] } = bodyOf(await world.owner.get<SimilarityOverview>('/api/staff/similarity')).chosen ?? {};
  const pairId = links.find(({ surprise }) => surprise === 6)?.pairId;
  const { texts } = bodyOf(await world.owner.get<PairForStaff>(`/api/staff/similarity/pairs/${pairId}`));
  expect(texts).toMatchObject([{ isCut: true }, { isCut: false }]);
  expect(texts[0]?.text).toHaveLength(40_000);
});

test('a copy opens a case by itself when it is graded, and a published solution when it becomes known', async () => {
  const cleo = await gradedAttempt(platform);
  const { owner } = cleo;
  const settings = { falseFlagsPer1000: 100, answerDays: 5 };
  bodyOf(await owner.put('/api/staff/similarity/settings', { basedOn: 0, settings }));
  const original =
    'function double(n) {\n  let left = Math.abs(n);\n  let sum = 0;\n  while (left >= 1) {\n    sum += 2;\n    left -= 1;\n  }\n  return n < 0 ? -sum : sum;\n}\n';
  await gradedBeside(platform, cleo, 'Hal Honest', original);
  await gradedBeside(platform, cleo, 'Cora Copied', `// all mine\n${original.replaceAll('sum', 'total').replaceAll('left', 'rest')}`);
  expect((await listed(cleo)).cases).toMatchObject([
    { status: 'open', questions: [{ questionId: 'doubling' }], sides: [{ name: 'Cora Copied' }, { name: 'Hal Honest' }] },
  ]);
  const published = { language: 'javascript', title: 'Forum answer', source: 'forum.example.org/42', text: original };
  bodyOf(await owner.post('/api/staff/questions/doubling/known-solutions', published), 201);
  await platform.work();
  const { cases } = await listed(cleo);
  const withKnown = cases.filter(({ sides: [, right] }) => right.kind === 'known');
  expect(withKnown).toMatchObject([{ sides: [{}, { kind: 'known', title: 'Forum answer' }] }, { sides: [{}, { title: 'Forum answer' }] }]);
  const found = bodyOf(await owner.get<CaseForStaff>(`/api/staff/similarity/cases/${withKnown[0]?.caseId}`));
  const pair = bodyOf(await owner.get<PairForStaff>(`/api/staff/similarity/pairs/${found.pairs[0]?.pairId}`));
  expect(pair.texts[1]?.text).toBe(original);
  expect(pair).toMatchObject({ recordings: null, caseId: found.caseId });
});
