import type { StaffForApp } from '@assay/core/accounts';
import type { AssessmentForStaff, AssessmentRow, DrawnForm, RevisionContent, RevisionRow, StockForStaff } from '@assay/core/assessments';
import { parseId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import {
  type AssessmentChanges,
  assessmentOf,
  bodyOf,
  createOpening,
  invite,
  openAttempt,
  saveOpening,
  startedAttempt,
} from '../support/attempt.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const bank = [
  doubling(),
  doubling({ id: 'tripling', family: 'tripling', difficulty: 3 }),
  doubling({ id: 'tripling-again', family: 'tripling', difficulty: 3 }),
  rightOption(),
];
const anything = { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5 };

async function create(staff: TestBrowser, changes: AssessmentChanges = {}): Promise<AssessmentForStaff> {
  return bodyOf(await staff.post<AssessmentForStaff>('/api/staff/assessments', { teamId: null, content: assessmentOf(changes) }), 201);
}

const save = (staff: TestBrowser, basedOn: AssessmentForStaff, changes: AssessmentChanges) =>
  staff.put<AssessmentForStaff>(`/api/staff/assessments/${basedOn.assessmentId}`, {
    basedOn: basedOn.stamp,
    content: assessmentOf(changes),
  });

test('two managers who save at once do not overwrite each other, and the later one is told who saved when', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const seen = await create(owner);
  const { id: team } = await platform.db.selectFrom('teams').select('id').executeTakeFirstOrThrow();
  const mina = await signedInMember(platform, { name: 'Mina', roles: ['manager'], team: parseId('team', team) });
  platform.clock.advance(60_000);
  const theirs = bodyOf(await save(mina, seen, { name: 'By Mina' }));
  expect(theirs).toMatchObject({ revision: 1, stamp: { revision: 1, saves: 2 }, savedBy: 'Mina', savedAt: '2026-01-05T10:01:00.000Z' });

  const stale = await save(owner, seen, { name: 'By Olga' });
  expect(stale).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'saved_meanwhile' } } });
  expect(JSON.stringify(stale.body)).toContain('Mina saved this assessment at 2026-01-05T10:01:00.000Z');
  const path = `/api/staff/assessments/${seen.assessmentId}`;
  expect(bodyOf(await owner.get<AssessmentForStaff>(path)).content.name).toBe('By Mina');
  // Whoever has looked at theirs may save over it.
  expect(bodyOf(await save(owner, theirs, { name: 'By Olga' }))).toMatchObject({ content: { name: 'By Olga' }, savedBy: 'Olga Owner' });
});

test('a save that was made from an older revision is refused too, also in the same moment', async () => {
  const platform = await createPlatform();
  const { owner, opening } = await startedAttempt(platform);
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  const first = bodyOf(await owner.get<AssessmentForStaff>(path));
  bodyOf(await save(owner, first, { name: 'Second' }));
  expect((await save(owner, first, { name: 'Also from the first' })).status).toBe(409);
});

test('lists revisions with who saved them, when, and how many candidates started each; previews are no candidates', async () => {
  const platform = await createPlatform();
  const { owner, opening } = await startedAttempt(platform);
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  const first = bodyOf(await owner.get<AssessmentForStaff>(path));
  platform.clock.advance(3_600_000);
  bodyOf(await save(owner, first, { workingTimeMs: 75 * 60_000 }));
  const { revisions } = bodyOf(await owner.get<{ revisions: RevisionRow[] }>(`${path}/revisions`));
  expect(revisions).toMatchObject([
    { revision: 2, savedBy: 'Olga Owner', savedAt: '2026-01-05T11:00:00.000Z', attempts: 0, isFrozen: false },
    { revision: 1, savedBy: 'Olga Owner', savedAt: '2026-01-05T10:00:00.000Z', attempts: 1, isFrozen: true },
  ]);
  const contentOf = async (revision: number) =>
    bodyOf(await owner.get<RevisionContent>(`${path}/revisions/${revision}`)).content.workingTimeMs;
  expect(await contentOf(1)).toBe(60 * 60_000);
  expect(await contentOf(2)).toBe(75 * 60_000);
  expect((await owner.get(`${path}/revisions/3`)).status).toBe(404);
  const foreigner = await signedInMember(platform, { name: 'Faye', roles: ['manager'] });
  for (const what of ['/revisions', '/revisions/1']) expect((await foreigner.get(`${path}${what}`)).status).toBe(404);
});

test('a section keeps its id over revisions, and a new one never gets the id of one that is gone', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const first = await create(owner);
  const [code, reading] = first.content.sections;
  if (code === undefined || reading === undefined) throw new Error('there are two sections');
  expect(new Set([code.id, reading.id, '']).size).toBe(3);
  const second = bodyOf(await save(owner, first, { sections: [{ ...reading, title: 'Renamed' }] }));
  expect(second.content.sections).toMatchObject([{ id: reading.id, title: 'Renamed' }]);
  const third = bodyOf(await save(owner, second, { sections: [reading, { ...code, id: '' }] }));
  expect(third.content.sections[1]?.id).not.toBe(code.id);
});

test('contents from before sections had ids, reasons and orders are still read', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const { assessmentId } = await create(owner);
  const old = { title: 'Old', pool: anything, count: 1, weight: 1 };
  const content = JSON.stringify({ ...assessmentOf(), sections: [old] });
  await platform.db.updateTable('assessmentRevisions').set({ content, savedAt: null }).execute();
  const read = bodyOf(await owner.get<AssessmentForStaff>(`/api/staff/assessments/${assessmentId}`));
  expect(read.content.sections).toMatchObject([{ id: 'section-1', why: '', order: 'shuffled', areOptionsShuffled: true }]);
  expect(read.savedAt).toBe('2026-01-05T10:00:00.000Z');
});

test('belongs to the team that was named, where its maker may write', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await create(owner);
  const mina = await signedInMember(platform, { name: 'Mina', roles: ['author'] });
  const made = async (staff: TestBrowser, teamId: string | null) =>
    staff.post<AssessmentForStaff>('/api/staff/assessments', { teamId, content: assessmentOf() });
  expect(bodyOf(await made(owner, mina.teamId), 201).teamId).toBe(mina.teamId);
  expect(bodyOf(await made(mina, null), 201).teamId).toBe(mina.teamId);
  const { teams } = bodyOf(await owner.get<StaffForApp>('/api/staff/me'));
  const foreign = teams.find(({ teamId }) => teamId !== mina.teamId)?.teamId ?? '';
  expect((await made(mina, foreign)).status).toBe(404);
  expect((await made(owner, `team_${'0'.repeat(26)}`)).status).toBe(404);
  expect(bodyOf(await mina.get<{ assessments: AssessmentRow[] }>('/api/staff/assessments')).assessments).toHaveLength(2);
});

test('what cannot be is refused beside its field, with what to write instead', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const refused = async (changes: unknown, path: string, message: RegExp) => {
    const answer = await owner.post<{ error: { code: string; issues: { path: string; message: string }[] } }>('/api/staff/assessments', {
      teamId: null,
      content: { ...assessmentOf(), ...(typeof changes === 'object' ? changes : {}) },
    });
    expect({ path, status: answer.status, code: answer.body.error.code }).toEqual({ path, status: 422, code: 'invalid_input' });
    const issue = answer.body.error.issues.find((one) => one.path === `content.${path}`);
    expect({ path, message: issue?.message }).toEqual({ path, message: expect.stringMatching(message) });
  };
  const section = { title: 'Code', why: 'The job asks for it.', pool: anything, count: 1, weight: 1 };
  const sections = (changes: object) => ({ sections: [{ ...section, ...changes }] });
  await refused({ workingTimeMs: 0 }, 'workingTimeMs', /at least 20 seconds/);
  await refused({ languages: [] }, 'languages', /at least one language/);
  await refused({ conduct: null }, 'conduct', /whether it is allowed/);
  await refused({ conduct: { search: 'perhaps' } }, 'conduct.search', /whether it is allowed/);
  await refused({ retake: { waitMonths: 61, isReuseAllowed: true } }, 'retake.waitMonths', /60 months/);
  await refused(sections({ why: ' ' }), 'sections.0.why', /why the job needs it/);
  await refused(sections({ title: '' }), 'sections.0.title', /title/);
  await refused(sections({ count: 0 }), 'sections.0.count', /1/);
  await refused(sections({ count: 21 }), 'sections.0.count', /20/);
  await refused(sections({ weight: 0 }), 'sections.0.weight', /more than 0/);
  await refused(sections({ weight: -1 }), 'sections.0.weight', /more than 0/);
  await refused(sections({ weight: 1e300 }), 'sections.0.weight', /at most 100/);
  await refused(sections({ sharing: 'length' }), 'sections.0.sharing', /say how the points are shared/);
  await refused(sections({ pool: { ...anything, difficultyFrom: 4, difficultyTo: 2 } }), 'sections.0.pool.difficultyTo', /below the first/);
  await refused({ sections: Array.from({ length: 11 }, () => section) }, 'sections', /at most 10/);
  await refused({ name: 'x'.repeat(121) }, 'name', /120/);
  // Sections are the same or not by their id.
  await refused(
    {
      sections: [
        { ...section, id: 'a' },
        { ...section, id: 'a' },
      ],
    },
    'sections',
    /same id/,
  );
});

test('names in any script, with emoji and of full length come back as they were written', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  for (const name of ['تقييم مهندس البيانات', 'Données 🧮👩🏽‍💻', 'x'.repeat(120), '‮tfel ot thgir']) {
    const made = await create(owner, { name, sections: [{ title: name.slice(0, 100), pool: anything, count: 1, why: name }] });
    expect(made.content).toMatchObject({ name, sections: [{ title: name.slice(0, 100), why: name }] });
  }
});

test('counts forms and shared questions for what is being written, in the team it is for', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const stockOf = async (sections: unknown[], rest: object = {}) =>
    bodyOf(await owner.post<StockForStaff>('/api/staff/assessments/pools', { sections, ...rest }));
  const stock = await stockOf([{ pool: { ...anything, kinds: ['code'] }, count: 1 }]);
  expect(stock.pools).toEqual([{ live: 3, families: 2, isEnough: true, worth: null }]);
  expect(stock.forms).toMatchObject({ count: { kind: 'exact', forms: 3 }, live: 3, families: 2, shared: { isEstimate: true } });
  expect((await stockOf([{ pool: anything, count: 4 }])).forms).toMatchObject({ count: { kind: 'exact', forms: 0 }, shared: null });
  // Nobody could answer a JavaScript question in TypeScript alone.
  expect((await stockOf([{ pool: { ...anything, kinds: ['code'] }, count: 1 }], { languages: ['typescript'] })).pools).toEqual([
    { live: 0, families: 0, isEnough: false, worth: null },
  ]);
});

test('draws a form of unsaved content, says what it fell back to and what is missing, and keeps nothing', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  await create(owner);
  const content = {
    sections: [
      { title: 'Hard', pool: { ...anything, kinds: ['code'], difficultyFrom: 4 }, count: 1, weight: 3 },
      { title: 'Much', pool: { ...anything, kinds: ['choice'] }, count: 3 },
    ],
    languages: ['javascript'],
  };
  const before = await platform.db.selectFrom('audit').select('id').execute();
  const drawn = bodyOf(await owner.post<DrawnForm>('/api/staff/assessments/draw', { teamId: null, content }));
  expect(drawn.sections).toMatchObject([
    { title: 'Hard', missing: 0, questions: [{ kind: 'code', difficulty: 3, minutes: 5, points: 3, relaxed: 'difficulty_1' }] },
    { title: 'Much', missing: 1, questions: expect.arrayContaining([expect.objectContaining({ kind: 'choice', relaxed: null })]) },
  ]);
  expect(drawn.minutes).toBe(drawn.sections.flatMap(({ questions }) => questions).reduce((sum, { minutes }) => sum + minutes, 0));
  expect(await platform.db.selectFrom('audit').select('id').execute()).toEqual(before);
  expect(await platform.db.selectFrom('attempts').select('id').execute()).toEqual([]);
  const foreigner = await signedInMember(platform, { name: 'Faye', roles: ['manager'] });
  const { teams } = bodyOf(await owner.get<StaffForApp>('/api/staff/me'));
  const teamId = teams.find((team) => team.teamId !== foreigner.teamId)?.teamId;
  expect((await foreigner.post('/api/staff/assessments/draw', { teamId, content })).status).toBe(404);
  expect((await foreigner.post('/api/staff/assessments/pools', { teamId, sections: [] })).status).toBe(404);
});

test('an opening sets its own points, which are frozen into an attempt when it starts', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const [code, reading] = opening.sections;
  if (code === undefined || reading === undefined) throw new Error('there are two sections');
  expect(opening).toMatchObject({ sectionPoints: null, sections: [{ points: 3, assessmentPoints: 3 }, { points: 1 }] });
  const read = async () => bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${opening.openingId}`));
  const put = async (sectionPoints: unknown) => saveOpening(owner, await read(), { sectionPoints });
  const own = bodyOf(await put([{ sectionId: code.sectionId, points: 10 }]));
  expect(own.sections).toMatchObject([{ points: 10, assessmentPoints: 3 }, { points: 1 }]);

  const weightsOf = async (email: string) => {
    const { invitation, token } = await invite(owner, opening, { email });
    const candidate = platform.browser();
    bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
    const { attemptId } = bodyOf(await candidate.post<{ attemptId: string }>('/api/candidate/attempts'), 201);
    const items = () => platform.db.selectFrom('items').select('weight').where('attemptId', '=', attemptId).orderBy('position').execute();
    return async () => (await items()).map(({ weight }) => weight);
  };
  const first = await weightsOf('first@example.org');
  expect(await first()).toEqual([10, 1]);
  bodyOf(await put([{ sectionId: reading.sectionId, points: 0 }]));
  const second = await weightsOf('second@example.org');
  expect(await second()).toEqual([3, 0]);
  expect(await first()).toEqual([10, 1]);
});

test('points that cannot be are refused, and those of a section that is gone are passed over', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const ids = opening.sections.map(({ sectionId }) => sectionId);
  const put = (sectionPoints: unknown) => saveOpening(owner, opening, { sectionPoints });
  const refused = async (points: unknown, message: RegExp) => {
    const answer = await put(points);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toMatch(message);
  };
  await refused(
    ids.map((sectionId) => ({ sectionId, points: 0 })),
    /at least one section more than 0 points/,
  );
  await refused([{ sectionId: ids[0], points: -1 }], /must not be below 0/);
  await refused([{ sectionId: ids[0], points: Number.NaN }], /give a number of points/);
  await refused([{ sectionId: 'gone', points: 1 }], /no longer has/);
  await refused(
    Array.from({ length: 2 }, () => ({ sectionId: ids[0], points: 1 })),
    /twice/,
  );

  bodyOf(await put([{ sectionId: ids[0], points: 7 }]));
  const assessment = bodyOf(await owner.get<AssessmentForStaff>(`/api/staff/assessments/${opening.assessmentId}`));
  bodyOf(await save(owner, assessment, { sections: assessment.content.sections.slice(1) }));
  const after = bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${opening.openingId}`));
  expect(after.sections).toMatchObject([{ sectionId: ids[1], points: 1 }]);
  const { invitation, token } = await invite(owner, opening);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: Parameters<typeof openAttempt>[1] }>('/api/candidate/attempts'), 201);
  expect((await openAttempt(candidate, attemptId)).page.items).toHaveLength(1);
});
