import type { CandidateForStaff } from '@assay/core/candidates';
import type { InvitationId, OpeningId } from '@assay/core/ids';
import type { ResultsPage } from '@assay/core/openings';
import { listEquatable, type NewResponse } from '@assay/db';
import { fitAssessmentCurves } from '@assay/services';
import { chanceAt, equatedShare, fitCurves, type ResponseColumns, seededRandom, type WeighedCurve } from '@assay/stats';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { curves, manySat, questionsOfCurves, satRight, sectionsOfCurves } from '../support/equated-forms.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

const dayMs = 86_400_000;

async function opened() {
  const platform = await createPlatform({ questions: questionsOfCurves });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: sectionsOfCurves } });
  return { platform, owner, opening };
}

const candidateOf = async (owner: TestBrowser, invitationId: InvitationId) =>
  bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`)).attempt;

async function night(platform: Platform): Promise<void> {
  platform.clock.advance(dayMs);
  await platform.work();
}

const fits = ({ db }: Platform) => db.selectFrom('curveFits').selectAll().orderBy('number').execute();
const scores = ({ db }: Platform) => db.selectFrom('equatedScores').selectAll().orderBy('attemptId').execute();

describe('with 220 attempts', () => {
  let platform: Platform;
  let owner: TestBrowser;
  let openingId: OpeningId;
  let invited: { easy: InvitationId; hard: InvitationId; all: InvitationId; none: InvitationId };

  beforeAll(async () => {
    const world = await opened();
    ({ platform, owner } = world);
    ({ openingId } = world.opening);
    await manySat(platform, openingId, 216);
    const sit = async (form: readonly number[], right: number) => (await satRight(platform, openingId, form, right)).invitationId;
    // Both of a skill about the mean of all: three of the easier half, one of the harder.
    invited = {
      easy: await sit([0, 1, 2, 3], 3),
      hard: await sit([4, 5, 6, 7], 1),
      all: await sit([4, 5, 6, 7], 4),
      none: await sit([0, 1, 2, 3], 0),
    };
    await platform.work();
    await night(platform);
  }, 120_000);

  test('people of one skill who had different forms come near each other, and the raw score stays beside', async () => {
    const [easy, hard] = [await candidateOf(owner, invited.easy), await candidateOf(owner, invited.hard)];
    expect([easy?.score?.percent, hard?.score?.percent]).toEqual([75, 25]);
    if (easy?.equated?.isKnown !== true || hard?.equated?.isKnown !== true) throw new Error('there is no equated score');
    expect(easy.equated).toMatchObject({ fit: { attempts: 220, model: 'rasch', fittedAt: '2026-01-06T10:00:00.000Z' } });
    expect(Math.abs(easy.equated.percent - hard.equated.percent)).toBeLessThan(15);
    expect(easy.equated.percent).toBeLessThan(75);
    expect(hard.equated.percent).toBeGreaterThan(25);
    expect(hard.equated.standardError).toBeGreaterThan(5);
  });

  test('nothing and everything stay what they are, and say no standard error', async () => {
    expect((await candidateOf(owner, invited.all))?.equated).toMatchObject({ isKnown: true, percent: 100, standardError: null });
    expect((await candidateOf(owner, invited.none))?.equated).toMatchObject({ isKnown: true, percent: 0, standardError: null });
  });

  test('more right answers to one form are worth more', async () => {
    const form = [1, 3, 4, 6];
    const percents: number[] = [];
    for (const right of [0, 1, 2, 3, 4]) {
      const { invitationId } = await satRight(platform, openingId, form, right);
      await platform.work();
      const equated = (await candidateOf(owner, invitationId))?.equated;
      if (equated?.isKnown === true) percents.push(equated.percent);
    }
    expect(percents).toHaveLength(5);
    expect(percents).toEqual([...new Set(percents)].toSorted((a, b) => a - b));
  });

  test('is what a second computation makes of the stored answers', async () => {
    const rows = await platform.db.selectFrom('responses').selectAll().where('day', '=', '2026-01-05').execute();
    const people = [...new Set(rows.map(({ subjectId }) => subjectId))];
    const columns: ResponseColumns = {
      people: people.length,
      questions: curves.length,
      person: Int32Array.from(rows, ({ subjectId }) => people.indexOf(subjectId)),
      question: Int32Array.from(rows, ({ questionId }) => Number(questionId.slice('choice-'.length))),
      score: Float64Array.from(rows, ({ score }) => score),
      max: new Float64Array(rows.length).fill(1),
      seconds: new Float64Array(rows.length).fill(Number.NaN),
      language: new Int32Array(rows.length).fill(-1),
      at: new Float64Array(rows.length).fill(Number.NaN),
    };
    const fit = fitCurves(columns, { model: 'rasch' });
    const form = (questions: readonly number[]) =>
      questions.flatMap((question): WeighedCurve[] => {
        const item = fit.items[question] ?? null;
        return item === null ? [] : [{ ...item, weight: 1 }];
      });
    const expected = equatedShare(0.25, form([4, 5, 6, 7]), form(curves.map((_, question) => question)));
    expect((await candidateOf(owner, invited.hard))?.equated).toMatchObject({ percent: expect.closeTo(100 * (expected ?? 0), 3) });
  });

  test('stands in the list of results and in what is exported', async () => {
    const page = bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${openingId}/results?sort=score&direction=desc`));
    expect(page.rows[0]).toMatchObject({ scorePercent: 100, equated: { percent: 100, standardError: null } });
    const csv = bodyOf(await owner.get<string>(`/api/staff/openings/${openingId}/results.csv?`)).split('\r\n');
    const columns = csv[0]?.replace('\uFEFF', '').split(',') ?? [];
    const own = csv.find((line) => line.includes(invited.hard))?.split(',') ?? [];
    const equated = (await candidateOf(owner, invited.hard))?.equated;
    if (equated?.isKnown !== true) throw new Error('there is no equated score');
    expect(own[columns.indexOf('score_percent')]).toBe('25');
    expect(Number(own[columns.indexOf('equated_percent')])).toBeCloseTo(equated.percent, 6);
    expect(Number(own[columns.indexOf('equated_standard_error')])).toBeCloseTo(equated.standardError ?? 0, 6);
  });

  test('a void attempt has none, and has it again when it counts again', async () => {
    const before = await candidateOf(owner, invited.hard);
    const act = async (action: string) =>
      bodyOf(await owner.post(`/api/staff/attempts/${before?.attemptId}/${action}`, { reason: 'It was the wrong desk.' }));
    await act('void');
    expect((await candidateOf(owner, invited.hard))?.equated).toBeNull();
    expect((await scores(platform)).map(({ attemptId }) => attemptId)).not.toContain(before?.attemptId);
    await act('unvoid');
    expect((await candidateOf(owner, invited.hard))?.equated).toEqual(before?.equated);
  });

  test('follows a regrade, and comes back when that is undone', async () => {
    const before = await candidateOf(owner, invited.easy);
    bodyOf(await owner.post('/api/staff/questions/choice-0/decide', { decision: 'rest', reason: 'It was printed elsewhere.' }));
    const regrade = { kind: 'leave_out', questionId: 'choice-0' };
    const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', regrade), 201);
    await platform.work();
    const decide = async (decision: 'apply' | 'undo') => {
      bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/${decision}`, { reason: 'The question was printed elsewhere.' }));
      await platform.work();
    };
    await decide('apply');
    const during = await candidateOf(owner, invited.easy);
    expect(during?.score?.percent).toBeCloseTo(200 / 3, 6);
    if (before?.equated?.isKnown !== true || during?.equated?.isKnown !== true) throw new Error('there is no equated score');
    expect(during.equated.percent).toBeLessThan(before.equated.percent);
    await decide('undo');
    expect((await candidateOf(owner, invited.easy))?.equated).toEqual(before.equated);
  });

  test('an answer of which people scored a part is known as such, and one that they only remarked on is not', async () => {
    const attemptId = (await candidateOf(owner, invited.all))?.attemptId;
    if (attemptId === undefined) throw new Error('nobody sat this');
    const item = await platform.db.selectFrom('items').selectAll().where('attemptId', '=', attemptId).limit(1).executeTakeFirstOrThrow();
    const outcome = (rubricPart: number) =>
      JSON.stringify({ by: 'reviews', reviews: 1, rubricShare: 1, rubricPart, criteria: [], reason: '' });
    const ids = { id: 'a task', itemId: item.id, attemptId, teamId: 'team', assessmentId: 'assessment', questionId: 'choice-4' };
    const order = { answerHash: '', questionOrder: '', candidateOrder: '', position: 1, seats: 1, seatsTaken: 1, hasSecondOpinion: 0 };
    const task = { questionVersionId: item.questionVersionId, rubricPart: 0.3, isActive: 1, state: 'settled', settledAt: null };
    await platform.db
      .insertInto('reviewTasks')
      .values({ ...ids, ...order, ...task, outcome: outcome(0.3), adjudicatedBy: null, beforeAnew: null })
      .execute();
    const byPeople = async () =>
      (await listEquatable(platform.db, [attemptId])).flatMap(({ items }) => items.filter(({ isByPeople }) => isByPeople));
    expect(await byPeople()).toHaveLength(1);
    await platform.db
      .updateTable('reviewTasks')
      .set({ outcome: outcome(0) })
      .where('id', '=', 'a task')
      .execute();
    expect(await byPeople()).toEqual([]);
    await platform.db.deleteFrom('reviewTasks').where('id', '=', 'a task').execute();
  });

  test('of a question that too few have answered nothing is known, and the score says so', async () => {
    await platform.publish([
      ...questionsOfCurves,
      ...questionsOfCurves.slice(0, 1).map((question) => ({ ...question, id: 'choice-8', family: 'choice-8', title: 'New' })),
    ]);
    const { invitationId } = await satRight(platform, openingId, [2, 3, 4, 8], 2);
    await platform.work();
    expect((await candidateOf(owner, invitationId))?.equated).toEqual({ isKnown: false, why: 'no_curve' });
  });

  test('whoever is deleted leaves no score behind, and their answers go on measuring', async () => {
    const { invitationId, attemptId } = await satRight(platform, openingId, [1, 2, 5, 6], 2);
    await platform.work();
    expect((await scores(platform)).map((row) => row.attemptId)).toContain(attemptId);
    bodyOf(await owner.post(`/api/staff/invitations/${invitationId}/person/end`, { kind: 'delete', reason: 'They asked for it.' }));
    expect((await scores(platform)).map((row) => row.attemptId)).not.toContain(attemptId);
    expect(await platform.db.selectFrom('items').select('id').where('attemptId', '=', attemptId).execute()).toEqual([]);
  });

  test('a job that was killed half-way begins again, and nobody is left with the curves of before', async () => {
    const before = await scores(platform);
    const killed = before.slice(0, 100).map(({ attemptId }) => attemptId);
    await platform.db.deleteFrom('equatedScores').where('attemptId', 'in', killed).execute();
    const lease = { state: 'running', leaseOwner: 'killed', leaseUntil: platform.clock.now().toISOString(), finishedAt: null, tries: 1 };
    const job = await platform.db
      .selectFrom('jobs')
      .select('id')
      .where('kind', '=', 'fit-curves')
      .where('state', '=', 'done')
      .executeTakeFirstOrThrow();
    await platform.db.updateTable('jobs').set(lease).where('id', '=', job.id).execute();
    platform.clock.advance(1);
    await platform.work();
    const after = await scores(platform);
    expect(after.map(({ attemptId }) => attemptId)).toEqual(before.map(({ attemptId }) => attemptId));
    const [fit, ...others] = await fits(platform);
    expect(others).toEqual([]);
    expect(new Set(after.map((row) => row.fit))).toEqual(new Set([fit?.number]));
    expect(fit?.number).toBeGreaterThan(1);
  });
});

test('fewer than 200 attempts are not fitted, and the page says that they are too few', async () => {
  const { platform, owner, opening } = await opened();
  const { invitationId } = await satRight(platform, opening.openingId, [0, 1, 2, 3], 2);
  await platform.work();
  await night(platform);
  expect(await fits(platform)).toEqual([]);
  expect((await candidateOf(owner, invitationId))?.equated).toEqual({ isKnown: false, why: 'few', fewest: 200 });
});

test('is asked for once a day and assessment, however many are graded', async () => {
  const { platform, opening } = await opened();
  for (const right of [1, 2, 3]) await satRight(platform, opening.openingId, [0, 1, 2, 3], right);
  await platform.work();
  const jobs = () => platform.db.selectFrom('jobs').select(['subject', 'runAfter']).where('kind', '=', 'fit-curves').execute();
  expect(await jobs()).toEqual([{ subject: `${opening.assessmentId}:20459`, runAfter: '2026-01-06T00:00:00.000Z' }]);
  await night(platform);
  await satRight(platform, opening.openingId, [0, 1, 2, 3], 1);
  await platform.work();
  expect(await jobs()).toHaveLength(2);
});

test('from 500 attempts on each question has its own discrimination, by answers that count and by none that do not', async () => {
  const { platform, opening } = await opened();
  const revision = await platform.db.selectFrom('assessmentRevisions').select('id').executeTakeFirstOrThrow();
  const random = seededRandom('own discrimination');
  const skills = Array.from({ length: 520 }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
  const steepness = [0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 2.7];
  for (const [question, discrimination] of steepness.entries()) {
    const answer = (person: string, skill: number, changes: Partial<NewResponse> = {}) => ({
      score: random() < chanceAt({ discrimination, difficulty: 0 }, skill) ? 1 : 0,
      ...{ subjectId: person, form: person, assessmentRevisionId: revision.id, ...changes },
    });
    const counted = skills.map((skill, person) => answer(`person ${person}`, skill));
    // Against the grain: they would turn each curve round.
    const others = skills.flatMap((skill, person) => [
      answer(`held ${person}`, -skill, { isMeasured: 0 }),
      answer(`tried ${person}`, -skill, { purpose: 'trial' }),
      answer(`elsewhere ${person}`, -skill, { assessmentRevisionId: 'another' }),
    ]);
    await insertResponses(platform.db, `choice-${question}`, [...counted, ...others]);
  }
  await fitAssessmentCurves(platform.system('figures'), { assessmentId: opening.assessmentId });
  expect(await fits(platform)).toMatchObject([{ number: 1, attempts: 520, model: '2pl', isConverged: 1 }]);
  const found = await platform.db.selectFrom('itemCurves').selectAll().orderBy('questionId').execute();
  expect(found.map(({ n }) => n)).toEqual(steepness.map(() => 520));
  for (const [question, { discrimination, discriminationError, difficulty }] of found.entries()) {
    expect(Math.abs(discrimination - (steepness[question] ?? 0))).toBeLessThan(3.5 * (discriminationError ?? 0));
    expect(Math.abs(difficulty)).toBeLessThan(0.5);
  }
});
