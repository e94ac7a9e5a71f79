import { type ItemId, type OpeningId, parseId, type QuestionVersionId, type TeamId } from '@assay/core/ids';
import type { LeakWatch } from '@assay/core/rotation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt } from '../attempts/attempts.ts';
import { insertItems } from '../attempts/items.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { saveResponses } from '../grading/gradings.ts';
import type { Database } from '../open.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion, markLiveVersion } from '../questions/questions.ts';
import { countTimesShown, readShowings } from '../questions/showings.ts';
import { insertVersion } from '../questions/versions.ts';
import { writing } from '../writing.ts';
import { listDemand } from './demand.ts';
import { findExposureScores, listExposureScores, listMeasured } from './exposure-scores.ts';
import { countWatchedSince } from './leak-signals.ts';
import { getLeakWatch, listAttemptsToFold, listItemsToFold, markWatch, saveFolded } from './leak-watches.ts';
import { insertProposal, listOpenProposalsNaming, markProposalClosed } from './proposals.ts';
import { readShowingsByAssessment, readTrendSums } from './question-figures.ts';
import { listStays, saveStay } from './question-stays.ts';
import { findLastReview, insertRotationDay, saveRotationDay } from './rotation-days.ts';

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
const sums = { n: 1, score: 1, rest: 0, restSquare: 0, product: 0, restError: 0 };
const watch: LeakWatch = {
  state: {
    baseline: sums,
    adjustment: { slope: 0, groupSlope: 0, spread: 0 },
    threshold: 7,
    n: 0,
    rest: 0,
    evidence: [{ sum: 0, since: null }],
    pending: { ...sums, n: 0 },
  },
  calibratedAfter: 1,
  falseAlarmRate: 1 / 10_000,
  expected: {},
};

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;
  const versions = new Map<string, QuestionVersionId>();
  const versionOf = (name: string) => versions.get(name) ?? id('questionVersion');

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
    await writing(db, async (tx) => {
      for (const name of ['one', 'two']) {
        const versionId = id('questionVersion');
        versions.set(name, versionId);
        await insertQuestion(tx, name, now);
        await insertVersion(tx, { versionId, contentHash: name, question: { ...question, id: name, family: name }, proofs: [] }, now);
        await markLiveVersion(tx, name, versionId);
      }
    });
  });
  afterAll(() => db.destroy());

  /** Scores of two points, by question; null: not graded yet. */
  async function sat(name: string, startedAt: Date, scores: Readonly<Record<string, number | null>>) {
    const invitationId = await invited({ db, teamId, openingId }, name);
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const attemptId = id('attempt');
    const itemIds = new Map<string, ItemId>();
    await writing(db, async (tx) => {
      const drawn = {
        seed: 's',
        assemblyVersion: 3,
        assemblyInputs: '{}',
        workingTimeMs: 1000,
        timeMultiplier: 1,
        startedAt,
        closesAt: now,
      };
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn });
      for (const [index, [questionId, score]] of Object.entries(scores).entries()) {
        const itemId = id('item');
        itemIds.set(questionId, itemId);
        const questionVersionId = versionOf(questionId);
        const shown = { position: index + 1, section: 'All', counts: true, isPilot: false, weight: 2, variant: null, optionOrder: [] };
        await insertItems(tx, [{ id: itemId, attemptId, questionVersionId, ...shown }]);
        if (score === null) continue;
        const empty = { variant: null, language: null, secondsToFirstRun: null, secondsToFirstPass: null, form: '' };
        const where = { assessmentRevisionId: revision.id, openingId, position: 1, optionsChosen: '[]', casesPassed: '[]' };
        const row = {
          itemId,
          subjectId: name,
          questionId,
          questionVersion: 1,
          score,
          max: 2,
          seconds: 30,
          counts: 1,
          isPilot: 0,
          purpose: 'real',
          day: startedAt.toISOString().slice(0, 10),
        };
        await saveResponses(tx, [{ ...empty, ...where, ...row }]);
      }
      if (Object.values(scores).every((score) => score !== null)) {
        await tx.updateTable('attempts').set({ gradedAt: now.toISOString() }).where('id', '=', attemptId).execute();
      }
    });
    return { attemptId, itemIds };
  }

  test('takes up each graded item once, in order, and only from the state that it was made from', async () => {
    const { attemptId } = await sat('Ada', daysAgo(10), { one: 2, two: 1 });
    const waiting = await sat('Ben', daysAgo(9), { one: null });
    expect(await listAttemptsToFold(db, 10)).toEqual([attemptId]);
    expect(await listItemsToFold(db, waiting.attemptId)).toEqual([]);
    const [first, second] = await listItemsToFold(db, attemptId);
    if (first === undefined || second === undefined) throw new Error('both are graded');
    expect([first.questionId, second.questionId]).toEqual(['one', 'two']);
    const before = await getLeakWatch(db, first.questionVersionId);
    expect(before).toMatchObject({ folded: 0, watch: null });
    const fold = (state: typeof before, itemId = first.itemId) => writing(db, (tx) => saveFolded(tx, state, { itemId, at: now }));
    expect(await fold(before)).toBe(true);
    expect(await fold(before)).toBe(false);
    expect(await fold({ ...before, folded: 1 })).toBe(false);
    // Another item from a state that is no longer so.
    expect(await fold(before, second.itemId)).toBe(false);
    expect(await listItemsToFold(db, attemptId)).toEqual([second]);
    const after = await getLeakWatch(db, first.questionVersionId);
    expect(after.folded).toBe(1);
    expect(await writing(db, (tx) => markWatch(tx, { ...after, watch }))).toBe(true);
    expect(await writing(db, (tx) => markWatch(tx, { ...before, watch: null }))).toBe(false);
    expect(await getLeakWatch(db, first.questionVersionId)).toEqual({ ...after, watch });
    expect(await countWatchedSince(db, daysAgo(1))).toEqual({ exposures: 1, questions: 1 });
    expect(await countWatchedSince(db, new Date(now.getTime() + dayMs))).toEqual({ exposures: 0, questions: 0 });
  });

  test('tells an answer beside the others of the same attempt, as shares of their points', async () => {
    const { itemIds } = await sat('Cai', daysAgo(8), { one: 1, two: 2 });
    const itemId = itemIds.get('one') ?? id('item');
    expect(await findExposureScores(db, itemId)).toEqual({ score: 0.5, others: [{ questionVersionId: versionOf('two'), score: 1 }] });
    expect(await findExposureScores(db, id('item'))).toBeNull();
    expect(await listExposureScores(db, versionOf('one'))).toEqual([
      { score: 1, others: [{ questionVersionId: versionOf('two'), score: 0.5 }] },
    ]);
    const measured = await listMeasured(db, [versionOf('one'), versionOf('two')]);
    expect(measured.toSorted((a, b) => a.mean - b.mean)).toMatchObject([
      { n: 2, mean: 0.75 },
      { n: 2, mean: 0.75 },
    ]);
  });

  test('counts showings in all, since the question is where it is, and in a quarter', async () => {
    await sat('Dee', daysAgo(200), { two: 0 });
    await writing(db, (tx) => saveStay(tx, { questionId: 'one', state: 'live', since: daysAgo(9) }));
    expect(await readShowings(db, daysAgo(91))).toEqual(
      new Map([
        ['one', { all: 3, since: 2, quarter: 3 }],
        ['two', { all: 3, since: 0, quarter: 2 }],
      ]),
    );
    const [of] = [...(await readShowingsByAssessment(db, { from: daysAgo(91), until: now })).values()];
    expect(of).toEqual({
      attempts: 3,
      shown: new Map([
        ['one', 3],
        ['two', 2],
      ]),
    });
    expect((await readTrendSums(db)).get('one')).toEqual({
      score: { n: 1, x: 1, y: 1, xx: 1, xy: 1, yy: 1 },
      seconds: { n: 1, x: 1, y: 30, xx: 1, xy: 30, yy: 900 },
    });
  });

  test('knows how an assessment is asked for', async () => {
    await invited({ db, teamId, openingId }, 'Eve', new Date(now.getTime() + dayMs));
    await invited({ db, teamId, openingId }, 'Too late', daysAgo(1));
    const [demand] = await listDemand(db, { from: daysAgo(56), now });
    expect(demand).toMatchObject({ teamId, pending: 1, invitedSince: 6 });
    expect(demand?.startedAt).toHaveLength(3);
  });

  test('a stay keeps what was known, a question has one open proposal, and a day is asked for once', async () => {
    await writing(db, async (tx) => {
      await saveStay(tx, { questionId: 'two', state: 'live', since: daysAgo(3) });
      await saveStay(tx, { questionId: 'two', state: 'resting', since: now });
    });
    expect((await listStays(db)).find(({ questionId }) => questionId === 'two')).toMatchObject({
      state: 'resting',
      since: now,
      facts: null,
    });
    const proposal = { questionId: 'one', kind: 'replace' as const, replacementId: 'two', evidence: ['why'], openedAt: now };
    const proposalId = id('rotationProposal');
    await writing(db, (tx) => insertProposal(tx, { id: proposalId, ...proposal }));
    await expect(writing(db, (tx) => insertProposal(tx, { id: id('rotationProposal'), ...proposal }))).rejects.toThrow();
    expect((await listOpenProposalsNaming(db, 'two')).map((one) => one.id)).toEqual([proposalId]);
    const closing = { at: now, by: null, outcome: 'gone' as const, reason: '' };
    expect(await writing(db, (tx) => markProposalClosed(tx, proposalId, closing))).toBe(true);
    expect(await writing(db, (tx) => markProposalClosed(tx, proposalId, closing))).toBe(false);
    await writing(db, (tx) => insertProposal(tx, { id: id('rotationProposal'), ...proposal }));
    expect(await findLastReview(db)).toBeNull();
    expect(await writing(db, (tx) => insertRotationDay(tx, '2026-01-05', now))).toBe(true);
    expect(await writing(db, (tx) => insertRotationDay(tx, '2026-01-05', now))).toBe(false);
    await writing(db, (tx) => saveRotationDay(tx, { day: '2026-01-05', readAt: now, forecasts: [] }));
    expect(await findLastReview(db)).toEqual({ readAt: now, forecasts: [] });
  });

  test('what was shown to somebody stays shown when they are deleted, unless nothing of it was ever scored', async () => {
    const before = { all: await readShowings(db, daysAgo(91)), two: await countTimesShown(db, 'two') };
    expect(before.two).toEqual(new Map([['two', 3]]));
    const { attemptId } = await sat('Fay', daysAgo(5), { one: 2, two: null });
    expect((await readShowings(db, daysAgo(91))).get('one')).toEqual({ all: 4, since: 3, quarter: 4 });
    const people = await db
      .selectFrom('candidates')
      .innerJoin('invitations', 'invitations.candidateId', 'candidates.id')
      .innerJoin('attempts', 'attempts.invitationId', 'invitations.id')
      .select('candidates.id')
      .where((eb) => eb.or([eb('attempts.id', '=', attemptId), eb('candidates.name', '=', 'Dee')]))
      .execute();
    await writing(db, (tx) =>
      deleteCandidates(
        tx,
        people.map((one) => parseId('candidate', one.id)),
      ),
    );
    expect((await readShowings(db, daysAgo(91))).get('one')).toEqual({ all: 4, since: 3, quarter: 4 });
    expect((await readShowings(db, daysAgo(91))).get('two')).toEqual(before.all.get('two'));
    expect(await countTimesShown(db)).toEqual(
      new Map([
        ['one', 4],
        ['two', 3],
      ]),
    );
  });
});
