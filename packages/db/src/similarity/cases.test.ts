import { type AttemptId, type ItemId, type OpeningId, parseId, type TeamId } from '@assay/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt } from '../attempts/attempts.ts';
import { insertItems } from '../attempts/items.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { saveResponses } from '../grading/gradings.ts';
import type { Database } from '../open.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion } from '../questions/questions.ts';
import { insertVersion } from '../questions/versions.ts';
import { writing } from '../writing.ts';
import { countCasesByAssessment, countCasesByQuestion } from './case-counts.ts';
import {
  insertCaseParties,
  isHeldAgainst,
  listCaseParties,
  listPartiesOfAttempt,
  markPartyAnswered,
  markPartyAsked,
  markSides,
} from './case-parties.ts';
import { forgetCaseWords, insertCaseStep, listCaseSteps } from './case-steps.ts';
import {
  addCaseQuestions,
  countAnsweredCases,
  countWaitingCases,
  findCaseOfPair,
  getSimilarityCase,
  insertSimilarityCase,
  listSimilarityCases,
  markCaseStatus,
  raiseCaseSurprise,
  type SimilarityCase,
} from './cases.ts';
import { findLatestJudging, insertJudging, markJudged } from './judgings.ts';
import { mapOwnFalseFlags } from './own-false-flags.ts';
import { getSimilaritySettings, insertSimilaritySettings } from './settings.ts';
import {
  countComparedPairs,
  countPairedAttempts,
  listComparedPools,
  listComparisons,
  listLaterPairs,
  listPairedAttempts,
  listPairsOfAttempt,
  listShownPairs,
  meanComparedAnswers,
} from './shown-pairs.ts';

const minuteMs = 60_000;
const later = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
const odd = 'odd \u0000 \ud800 <b>';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;
  const versionId = id('questionVersion');

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
    await writing(db, async (tx) => {
      await insertQuestion(tx, 'asked', now);
      await insertVersion(tx, { versionId, contentHash: versionId, question: { ...question, id: 'asked' }, proofs: [] }, now);
    });
  });
  afterAll(() => db.destroy());

  async function sat(name: string): Promise<{ attemptId: AttemptId; itemId: ItemId }> {
    const invitationId = await invited({ db, teamId, openingId }, name);
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const [attemptId, itemId] = [id('attempt'), id('item')];
    await writing(db, async (tx) => {
      const form = { seed: 's', assemblyVersion: 3, assemblyInputs: '{}', workingTimeMs: 1000, timeMultiplier: 1 };
      await insertAttempt(tx, {
        id: attemptId,
        invitationId,
        revisionId: revision.id,
        purpose: 'real',
        ...form,
        startedAt: now,
        closesAt: now,
      });
      const shown = { position: 1, section: 'A', counts: true, isPilot: false, weight: 1, optionOrder: [], variant: null };
      await insertItems(tx, [{ id: itemId, attemptId, questionVersionId: versionId, ...shown }]);
      await saveResponses(tx, [
        {
          itemId,
          subjectId: name,
          questionId: 'asked',
          questionVersion: 1,
          variant: null,
          language: 'python',
          score: 1,
          max: 1,
          seconds: null,
          secondsToFirstRun: null,
          secondsToFirstPass: null,
          day: '2026-01-05',
          assessmentRevisionId: revision.id,
          openingId,
          form: 'f',
          position: 1,
          optionsChosen: '[]',
          casesPassed: '[]',
          counts: 1,
          isPilot: 0,
          purpose: 'real',
          isAnswered: 1,
          closedBy: 'submit',
          restScore: 0,
          restMax: 0,
        },
      ]);
    });
    return { attemptId, itemId };
  }

  async function opened(attempts: readonly AttemptId[], changes: Partial<SimilarityCase> = {}): Promise<SimilarityCase> {
    const [first] = attempts;
    if (first === undefined) throw new Error('a case is about somebody');
    const made: SimilarityCase = {
      id: id('similarityCase'),
      pairKey: attempts.join(' '),
      attemptId: first,
      assessmentId: (await getOpening(db, openingId)).assessmentId,
      day: '2026-01-05',
      knownSolutionId: null,
      proofPath: null,
      status: 'open',
      surprise: 5,
      needed: 3.5,
      openedAt: now,
      ...changes,
    };
    await writing(db, async (tx) => {
      await insertSimilarityCase(tx, made);
      await insertCaseParties(tx, made.id, attempts);
      await addCaseQuestions(tx, made.id, ['asked']);
    });
    return made;
  }

  const page = { offset: 0, limit: 10 };
  const every = { status: '', question: '', attempt: '' } as const;

  test('a pair has one case, which moves on only from where it was taken to stand', async () => {
    const [ada, ben] = [await sat('Ada Alike'), await sat('Ben Alike')];
    const made = await opened([ada.attemptId, ben.attemptId]);
    expect([await countWaitingCases(db, [teamId], now), await countWaitingCases(db, [], now)]).toEqual([1, 0]);
    expect(await getSimilarityCase(db, made.id)).toEqual(made);
    expect(await findCaseOfPair(db, made.pairKey)).toEqual(made);
    await expect(opened([ada.attemptId, ben.attemptId])).rejects.toThrow();
    const move = (from: 'open' | 'asked') => writing(db, (tx) => markCaseStatus(tx, { id: made.id, status: from }, 'dismissed'));
    expect([await move('asked'), await move('open'), await move('open')]).toEqual([false, true, false]);
    expect(await countWaitingCases(db, 'all', now)).toBe(0);
    await writing(db, (tx) => raiseCaseSurprise(tx, { id: made.id, surprise: 7 }));
    await writing(db, (tx) => raiseCaseSurprise(tx, { id: made.id, surprise: 6 }));
    expect(await writing(db, (tx) => addCaseQuestions(tx, made.id, ['asked']))).toEqual([]);
    expect((await getSimilarityCase(db, made.id)).surprise).toBe(7);
    await expect(getSimilarityCase(db, id('similarityCase'))).rejects.toThrow();
    expect(await listSimilarityCases(db, [teamId], { ...every, status: 'undecided' }, page)).toEqual({ cases: [], total: 0 });
    expect(await listSimilarityCases(db, [teamId], { ...every, question: 'asked' }, page)).toMatchObject({ total: 1 });
    expect(await listSimilarityCases(db, [teamId], { ...every, question: 'another' }, page)).toEqual({ cases: [], total: 0 });
    expect(await listSimilarityCases(db, [teamId], { ...every, attempt: ben.attemptId }, page)).toMatchObject({ total: 1 });
    expect(await listSimilarityCases(db, [teamId], { ...every, attempt: id('attempt') }, page)).toMatchObject({ total: 0 });
    expect(await listSimilarityCases(db, [id('team')], every, page)).toEqual({ cases: [], total: 0 });
    expect(await listSimilarityCases(db, [], every, page)).toEqual({ cases: [], total: 0 });
  });

  test('a party is asked once and answers once, and a case is held against whom it says', async () => {
    const [cleo, dana] = [await sat('Cleo Asked'), await sat('Dana Asked')];
    const { id: caseId } = await opened([cleo.attemptId, dana.attemptId]);
    const party = { caseId, attemptId: dana.attemptId };
    const answer = () => writing(db, (tx) => markPartyAnswered(tx, party, { answer: odd, answeredAt: later(2) }));
    const ask = () => writing(db, (tx) => markPartyAsked(tx, party, { question: odd, askedAt: now, answerUntil: later(60) }));
    const waiting = (minutes: number) => countWaitingCases(db, [teamId], later(minutes));
    expect(await waiting(0)).toBe(1);
    expect([await answer(), await ask(), await ask()]).toEqual([false, true, false]);
    expect([await waiting(59), await waiting(60)]).toEqual([0, 1]);
    expect([await answer(), await answer()]).toEqual([true, false]);
    expect(await waiting(0)).toBe(1);
    expect(await countAnsweredCases(db, 'all')).toBe(0);
    await writing(db, (tx) => markCaseStatus(tx, { id: caseId, status: 'open' }, 'answered'));
    expect([await countAnsweredCases(db, 'all'), await countAnsweredCases(db, [teamId]), await countAnsweredCases(db, [])]).toEqual([
      1, 1, 0,
    ]);
    await writing(db, (tx) => markCaseStatus(tx, { id: caseId, status: 'answered' }, 'open'));
    const asked = { question: odd, askedAt: now, answerUntil: later(60), answer: odd, answeredAt: later(2), isHeld: false };
    expect(await listCaseParties(db, [caseId])).toMatchObject([
      { name: 'Cleo Asked', position: 0, question: null },
      { name: 'Dana Asked', position: 1, ...asked },
    ]);
    expect(await listPartiesOfAttempt(db, dana.attemptId)).toMatchObject([{ caseId }]);
    const held = async () => [await isHeldAgainst(db, cleo.attemptId), await isHeldAgainst(db, dana.attemptId)];
    const side = { attemptId: dana.attemptId, isDecided: true, isHeld: true };
    await writing(db, (tx) => markSides(tx, caseId, [side]));
    expect(await held()).toEqual([false, true]);
    expect((await listCaseParties(db, [caseId])).map(({ isDecided }) => isDecided)).toEqual([false, true]);
    await writing(db, (tx) => markSides(tx, caseId, [{ ...side, isDecided: false, isHeld: false }]));
    expect(await held()).toEqual([false, false]);
  });

  test('steps stand in order, and their words go with whom they are about', async () => {
    const { attemptId } = await sat('Emil Forgotten');
    const { id: caseId } = await opened([attemptId]);
    const step = { caseId, by: 'system:similarity', position: null };
    await writing(db, async (tx) => {
      await insertCaseStep(tx, { ...step, id: 'second', at: later(1), kind: 'dismissed', reason: odd });
      await insertCaseStep(tx, { ...step, id: 'first', at: now, kind: 'opened', reason: null });
      await markPartyAsked(tx, { caseId, attemptId }, { question: odd, askedAt: now, answerUntil: now });
    });
    const reasons = async () => (await listCaseSteps(db, caseId)).map(({ kind, reason }) => [kind, reason]);
    expect(await reasons()).toEqual([
      ['opened', null],
      ['dismissed', odd],
    ]);
    await writing(db, (tx) => forgetCaseWords(tx, attemptId));
    expect(await reasons()).toEqual([
      ['opened', null],
      ['dismissed', null],
    ]);
    expect(await listPartiesOfAttempt(db, attemptId)).toMatchObject([{ question: null, askedAt: now }]);
  });

  test('counts attempts that have a case by question and by assessment, also of people who are gone', async () => {
    const before = (await countCasesByQuestion(db))[0] ?? { attempts: 0, cases: 0, confirmed: 0 };
    const [fay, gil] = [await sat('Fay Counted'), await sat('Gil Counted')];
    await opened([fay.attemptId], { status: 'confirmed', pairKey: 'one' });
    await opened([fay.attemptId], { status: 'open', pairKey: 'two' });
    await opened([gil.attemptId], { status: 'dismissed', pairKey: 'three' });
    const expected = { month: '2026-01', attempts: before.attempts + 2, cases: before.cases + 1, confirmed: before.confirmed + 1 };
    expect(await countCasesByQuestion(db)).toEqual([{ of: 'asked', ...expected }]);
    await db
      .deleteFrom('candidates')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('invitations')
          .innerJoin('attempts', 'attempts.invitationId', 'invitations.id')
          .select('invitations.candidateId')
          .where('attempts.id', '=', fay.attemptId),
      )
      .execute();
    expect(await countCasesByQuestion(db)).toEqual([{ of: 'asked', ...expected }]);
    expect(await countCasesByAssessment(db)).toEqual([{ of: (await getOpening(db, openingId)).assessmentId, ...expected }]);
  });

  test('knows what an attempt is alike to, and with how many each of its answers was compared', async () => {
    const [hal, ida] = [await sat('Hal Compared'), await sat('Ida Compared')];
    expect(await meanComparedAnswers(db)).toBe(1);
    for (const { attemptId, itemId } of [hal, ida]) {
      const { candidateId } = await db
        .selectFrom('attempts')
        .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
        .select('invitations.candidateId')
        .where('attempts.id', '=', attemptId)
        .executeTakeFirstOrThrow();
      const described = { method: 'm', size: 30, isWhole: 1, description: new Uint8Array([1]), bins: '[0,1]', problem: null };
      const checkedAt = now.toISOString();
      await db
        .insertInto('similarityEntries')
        .values({ itemId, attemptId, questionId: 'asked', language: 'python', candidateId, ...described, checkedAt })
        .execute();
    }
    const found = {
      questionId: 'asked',
      language: 'python',
      similarity: 0.5,
      method: 'm',
      foundAt: now.toISOString(),
      knownSolutionId: null,
    };
    const pairId = id('similarPair');
    await db
      .insertInto('similarPairs')
      .values([
        { ...found, id: pairId, itemId: ida.itemId, otherItemId: hal.itemId, proofPath: null, surprise: 4 },
        { ...found, id: id('similarPair'), itemId: ida.itemId, otherItemId: null, proofPath: 'wrong/a.py', surprise: 3 },
      ])
      .execute();
    expect(await listPairsOfAttempt(db, hal.attemptId)).toEqual([
      {
        id: parseId('similarPair', pairId),
        questionId: 'asked',
        language: 'python',
        ...{ itemId: ida.itemId, attemptId: ida.attemptId, otherItemId: hal.itemId, otherAttemptId: hal.attemptId },
        ...{ knownSolutionId: null, proofPath: null, similarity: 0.5, surprise: 4 },
      },
    ]);
    expect((await listPairsOfAttempt(db, ida.attemptId)).map(({ surprise }) => surprise)).toEqual([4, 3]);
    expect(await listShownPairs(db, { questionId: 'asked', language: 'python' }, 1)).toMatchObject([{ surprise: 4 }]);
    expect(await listComparisons(db, [ida.attemptId])).toEqual([{ attemptId: ida.attemptId, itemId: ida.itemId, others: 1 }]);
    expect((await listLaterPairs(db, [ida.attemptId, hal.attemptId])).map(({ surprise }) => surprise)).toEqual([4, 3]);
    expect(await listLaterPairs(db, [hal.attemptId])).toEqual([]);
    expect([await listPairedAttempts(db, null, 9), await countPairedAttempts(db)]).toEqual([[ida.attemptId], 1]);
    expect(await listPairedAttempts(db, ida.attemptId, 9)).toEqual([]);
    expect(await mapOwnFalseFlags(db, [ida.attemptId])).toEqual(new Map());
    expect(await listComparedPools(db)).toEqual([{ questionId: 'asked', language: 'python', answers: 2, pairs: 2 }]);
    expect(await countComparedPairs(db, { questionId: 'asked', language: 'python' })).toBe(1);
  });

  test('the settings that were saved last hold', async () => {
    expect(await getSimilaritySettings(db)).toEqual({
      number: 0,
      settings: { falseFlagsPer1000: 5, answerDays: 5 },
      savedAt: null,
      savedBy: null,
    });
    const saved = { number: 1, settings: { falseFlagsPer1000: 1, answerDays: 7 }, savedAt: now, savedBy: id('account') };
    await writing(db, (tx) => insertSimilaritySettings(tx, saved));
    expect(await getSimilaritySettings(db)).toEqual(saved);
  });

  test('how far stored pairs are judged is kept, and does not move once it is over', async () => {
    expect(await findLatestJudging(db)).toBe(null);
    await writing(db, async (tx) => {
      await insertJudging(tx, { number: 3, attempts: 7 });
      await insertJudging(tx, { number: 5, attempts: 9 });
    });
    const begun = await findLatestJudging(db);
    expect(begun).toEqual({ number: 5, attempts: 9, judged: 0, opened: 0, lastAttemptId: null, finishedAt: null });
    if (begun === null) return;
    const over = { ...begun, judged: 9, opened: 2, lastAttemptId: id('attempt'), finishedAt: now };
    expect(await writing(db, (tx) => markJudged(tx, over))).toBe(true);
    expect(await findLatestJudging(db)).toEqual(over);
    expect(await writing(db, (tx) => markJudged(tx, begun))).toBe(false);
  });
});
