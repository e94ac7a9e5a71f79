import type { CandidateForStaff } from '@assay/core/candidates';
import type { AssessmentId } from '@assay/core/ids';
import type { OpeningInput } from '@assay/core/openings';
import { insertCurveFit, listResultsAnew, writing } from '@assay/db';
import { beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const right = 'function double(n) { return 2 * n }';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

/** Typed something wrong in time, and the right thing on a device that was offline when the time ended. */
async function withLateTail(opening: Partial<OpeningInput> = {}) {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 }, opening });
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return n }')]));
  const late = attempt.rewriting(right);
  platform.clock.advance(5 * 60_000);
  const answer = bodyOf(await attempt.send([late]));
  await platform.work();
  return { ...started, answer };
}

const staffPage = async ({ owner, invitation }: Pick<Awaited<ReturnType<typeof withLateTail>>, 'owner' | 'invitation'>) =>
  bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).attempt;

const decide = (
  { owner, attempt }: Pick<Awaited<ReturnType<typeof withLateTail>>, 'owner' | 'attempt'>,
  counts: boolean,
  lastSeq = attempt.lastSeq(),
) => owner.post(`/api/staff/attempts/${attempt.attemptId}/late-tail`, { counts, reason: 'his train lost the net', lastSeq });

test('grades without and with the late edits, and counts those in time until a person has decided', async () => {
  const started = await withLateTail();
  expect(started.answer).toMatchObject({ isLate: true, ackedSeq: 2 });
  expect(await staffPage(started)).toMatchObject({
    closedBy: 'deadline',
    score: { points: 0 },
    lateTail: {
      edits: 1,
      lastSeq: 2,
      firstReceivedAt: '2026-01-05T10:05:00.000Z',
      scoreWithout: { points: 0, maxPoints: 4, isAboveFloor: false },
      scoreWith: { points: expect.closeTo(2.5), maxPoints: 4, isAboveFloor: true },
      decision: null,
    },
    items: [{ late: { answer: { texts: [{ text: right }] }, grade: { kind: 'code' } } }, { late: null }],
  });
  expect((await started.attempt.read()).lateTail).toEqual({
    edits: 1,
    lastReceivedAt: '2026-01-05T10:05:00.000Z',
    decision: null,
  });
});

test('counts the late edits when a person says so, with the reason in the audit and before the candidate', async () => {
  const started = await withLateTail();
  bodyOf(await decide(started, true));
  expect(await staffPage(started)).toMatchObject({
    score: { points: expect.closeTo(2.5), isAboveFloor: true },
    lateTail: { decision: { counts: true, reason: 'his train lost the net', by: 'Olga Owner' }, scoreWithout: { points: 0 } },
  });
  expect((await started.attempt.read()).lateTail?.decision).toEqual({
    counts: true,
    reason: 'his train lost the net',
    at: '2026-01-05T10:05:00.000Z',
  });
  const audit = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'attempt.pick-late-tail').executeTakeFirstOrThrow();
  expect(audit).toMatchObject({ subject: started.attempt.attemptId, reason: 'his train lost the net' });
  expect(JSON.parse(audit.details)).toMatchObject({ counts: true, edits: 1, pointsBefore: 0 });
  const responses = await platform.db.selectFrom('responses').select('score').orderBy('position').execute();
  expect(responses).toMatchObject([{ score: expect.closeTo(2.5) }, { score: 0 }]);

  bodyOf(await decide(started, false));
  expect(await staffPage(started)).toMatchObject({ score: { points: 0 }, lateTail: { decision: { counts: false } } });
});

describe('where the equated score decides', () => {
  /** By which the questions of the attempt are easier than what scores are held against: half of the points is worth less than half. */
  const fitted = async (assessmentId: AssessmentId) => {
    const versions = await platform.db.selectFrom('questionVersions').select(['questionId', 'version']).execute();
    const curve = { discrimination: 1.2, difficulty: -2, discriminationError: 0.1, difficultyError: 0.1, misfit: 0.02, n: 400 };
    const hard = { questionId: 'hard', version: 1 };
    const curves = [...versions.map((version) => ({ ...version, ...curve })), { ...hard, ...curve, difficulty: 1 }];
    const fit = { assessmentId, fittedAt: new Date('2026-01-04T00:00:00.000Z'), attempts: 400, model: '2pl', isConverged: true } as const;
    const reference = [{ id: 'all', title: 'All', weight: 1, count: 1, questions: [hard] }];
    await writing(platform.db, (tx) => insertCurveFit(tx, { ...fit, reference, curves }));
  };

  const stored = async () => {
    const rows = await platform.db.selectFrom('results').selectAll().execute();
    expect(rows).toEqual(await listResultsAnew(platform.db));
    return rows.map(({ scorePercent, decidingPercent, decidingScore, decidingLacks, counts }) => ({
      ...{ scorePercent, decidingPercent, decidingScore, decidingLacks, counts },
    }));
  };

  test('says of both scores what they are worth, and decides by the one that counts', async () => {
    const started = await withLateTail({ decidingScore: 'equated', floorPercent: 50 });
    expect((await staffPage(started))?.lateTail?.scoreWith).toMatchObject({
      percent: 62.5,
      deciding: { percent: 62.5, of: 'raw', lacks: 'few' },
      isAboveFloor: true,
    });
    await fitted(started.opening.assessmentId);
    const seen = await staffPage(started);
    expect(seen?.lateTail?.scoreWithout).toMatchObject({ points: 0, deciding: { of: 'equated', lacks: null }, isAboveFloor: false });
    expect(seen?.lateTail?.scoreWith).toMatchObject({ percent: 62.5, deciding: { of: 'equated', lacks: null }, isAboveFloor: false });
    const worth = seen?.lateTail?.scoreWith?.deciding?.percent ?? Number.NaN;
    expect(worth).toBeLessThan(50);
    bodyOf(await decide(started, true));
    expect((await staffPage(started))?.score).toMatchObject({
      percent: 62.5,
      deciding: { of: 'equated', percent: expect.closeTo(worth, 9) },
      isAboveFloor: false,
    });
    expect(await stored()).toEqual([
      { scorePercent: 62.5, decidingPercent: expect.closeTo(worth, 9), decidingScore: 'equated', decidingLacks: null, counts: 1 },
    ]);
  });

  test('goes back to what the edits in time are worth when more arrives, and when a person decides against the late ones', async () => {
    const started = await withLateTail({ decidingScore: 'equated', floorPercent: 50 });
    await fitted(started.opening.assessmentId);
    bodyOf(await decide(started, true));
    const [counted] = await stored();
    const { attempt } = started;
    bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n + 0 }')]));
    await platform.work();
    const [meanwhile] = await stored();
    expect(meanwhile).toMatchObject({ scorePercent: 0, decidingScore: 'equated' });
    expect(meanwhile?.decidingPercent).toBeLessThan(counted?.decidingPercent ?? 0);
    expect((await staffPage(started))?.score).toMatchObject({
      points: 0,
      deciding: { percent: meanwhile?.decidingPercent, of: 'equated' },
    });
    bodyOf(await decide(started, false));
    expect(await stored()).toEqual([meanwhile]);
  });
});

test('takes a decision back when more arrives, and refuses one about less than there is', async () => {
  const started = await withLateTail();
  bodyOf(await decide(started, true));
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n + 0 }')]));
  expect(await decide(started, true, 2)).toMatchObject({ status: 409, body: { error: { reason: 'more_arrived' } } });
  expect(await decide(started, true)).toMatchObject({ status: 409, body: { error: { reason: 'grading' } } });
  await platform.work();
  expect(await staffPage(started)).toMatchObject({ score: { points: 0 }, lateTail: { edits: 2, decision: null } });
  bodyOf(await decide(started, true));
  expect(await staffPage(started)).toMatchObject({ score: { points: expect.closeTo(2.5) } });
});

test('says when late edits were typed, by a device clock that is an hour behind', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  const { attempt } = started;
  const hour = 3_600_000;
  const typedAt = (batch: ReturnType<typeof attempt.rewriting>, at: string) => ({
    ...batch,
    events: batch.events.map((event) => ({ ...event, clientAt: new Date(at).getTime() - hour })),
  });
  bodyOf(await attempt.send([typedAt(attempt.rewriting('a'), '2026-01-05T10:00:00.000Z')]));
  const [inTime, after] = [
    typedAt(attempt.rewriting('ab'), '2026-01-05T10:00:40.000Z'),
    typedAt(attempt.rewriting('abc'), '2026-01-05T10:03:00.000Z'),
  ];
  platform.clock.advance(10 * 60_000);
  bodyOf(await attempt.send([inTime, after]));
  await platform.work();
  expect((await staffPage(started))?.lateTail).toMatchObject({
    typedFrom: '2026-01-05T10:00:40.000Z',
    typedUntil: '2026-01-05T10:03:00.000Z',
    editsAfterEnd: 1,
  });
});

test('asks for the whole text when a late edit does not fit, and folds that', async () => {
  const { attempt, ...started } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  platform.clock.advance(2 * 60_000);
  const drifted = attempt.rewriting('drifted');
  const answer = bodyOf(await attempt.send([{ ...drifted, document: { ...attempt.document(), hash: 'other' } }]));
  expect(answer).toMatchObject({ isLate: true, resync: { itemId: attempt.itemId('code') } });
  bodyOf(await attempt.send([attempt.snapshot(right)]));
  await platform.work();
  expect(await staffPage({ ...started })).toMatchObject({ lateTail: { scoreWith: { points: expect.closeTo(2.5) } } });
});

test('keeps late choices too', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  platform.clock.advance(2 * 60_000);
  bodyOf(await started.attempt.send([started.attempt.choosing(['b'])]));
  await platform.work();
  bodyOf(await decide(started, true));
  expect(await staffPage(started)).toMatchObject({
    score: { points: 1 },
    items: [{ late: null }, { late: { answer: { selected: ['b'] } } }],
  });
  const responses = await platform.db.selectFrom('responses').select('optionsChosen').orderBy('position').execute();
  expect(responses).toEqual([{ optionsChosen: '[]' }, { optionsChosen: '["b"]' }]);
});

test('does not take edits of a device that had been taken over for a late tail', async () => {
  const { attempt, candidate } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  platform.clock.advance(2 * 60_000);
  expect(bodyOf(await attempt.send([attempt.rewriting('from the old tab')]))).toMatchObject({ isWriter: false, ackedSeq: 1 });
  expect((await attempt.read()).lateTail).toBeNull();
  const rows = await platform.db.selectFrom('eventBatches').select('place').execute();
  expect(rows).toEqual([{ place: 'superseded' }]);
});
