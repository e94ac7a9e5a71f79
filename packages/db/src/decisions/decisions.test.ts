import type { AttemptId, InvitationId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertCurveFit } from '../analytics/curve-fits.ts';
import { saveEquatedScores } from '../analytics/equated-scores.ts';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt, markClosed, markGraded } from '../attempts/attempts.ts';
import { databases, id, invited, now, openPlanned, type Planned } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { getInvitation } from '../invitations/invitations.ts';
import { listContentsSat, listTitles, listWorkOf } from '../openings/export-rows.ts';
import { getOpening } from '../openings/openings.ts';
import { listResultsAnew } from '../openings/result-rows.ts';
import { listResultIds, listResults } from '../openings/results.ts';
import { writing } from '../writing.ts';
import { listDecidable } from './decidable.ts';
import {
  insertDecisions,
  listDecisions,
  listDecisionsOf,
  listStandingDecisions,
  markTakenBack,
  markTold,
  markUntold,
  type NewDecision,
} from './decisions.ts';
import { countOwed, countPassedUndecided, listAddressees, listOwedIds, listPromisedDays } from './owed.ts';

const by = id('account');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const everybody = { search: '', show: null, openingId: null, isOverdueOnly: false } as const;

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;

  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(async () => {
    await planned.db.destroy();
  });

  async function finished(name: string, closedAt: Date): Promise<{ invitationId: InvitationId; attemptId: AttemptId }> {
    const { db, openingId } = planned;
    const invitationId = await invited(planned, name);
    const attemptId = id('attempt');
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    await writing(db, async (tx) => {
      const clock = { workingTimeMs: 1000, timeMultiplier: 1, startedAt: now, closesAt: now };
      const form = { revisionId: revision.id, purpose: 'real' as const, seed: 's', assemblyVersion: 1, assemblyInputs: '{}' };
      await insertAttempt(tx, { id: attemptId, invitationId, ...form, ...clock });
      await markClosed(tx, attemptId, { closedAt, closedBy: 'submit', receipt: '{}' });
      await markGraded(tx, attemptId, { points: 3, toReview: 0, toReviewPoints: 0, maxPoints: 4, gradedAt: closedAt });
    });
    return { invitationId, attemptId };
  }

  const decisionOn = (invitationId: InvitationId, kind: NewDecision['kind'], at: Date, batchId = id('decisionBatch')): NewDecision => ({
    id: id('decision'),
    batchId,
    invitationId,
    kind,
    reason: 'Words of the team',
    scorePercent: 75,
    decidingScore: 'raw',
    linePercent: 60.5,
    isProvisional: false,
    decidedAt: at,
    decidedBy: by,
  });

  const resultsAreTrue = async () =>
    expect(await planned.db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(planned.db));

  test('one decision stands, the others are kept, and each step keeps the rows of the list true', async () => {
    const { db, openingId } = planned;
    const { invitationId } = await finished('Ada', minutes(1));
    const [hold, reject] = [decisionOn(invitationId, 'hold', minutes(2)), decisionOn(invitationId, 'reject', minutes(3))];
    await writing(db, (tx) => insertDecisions(tx, [hold]));
    await writing(db, (tx) => insertDecisions(tx, [reject]));
    expect((await listDecisionsOf(db, invitationId)).map(({ kind, isReplaced }) => [kind, isReplaced])).toEqual([
      ['reject', false],
      ['hold', true],
    ]);
    expect(await listDecidable(db, openingId, [invitationId])).toMatchObject([
      { name: 'Ada', status: 'finished', deciding: { percent: 75, of: 'raw', lacks: null }, standing: { kind: 'reject', toldAt: null } },
    ]);
    expect(await writing(db, (tx) => markTakenBack(tx, [reject], { at: minutes(4), by }))).toEqual([invitationId]);
    expect(await writing(db, (tx) => markTakenBack(tx, [reject], { at: minutes(4), by }))).toEqual([]);
    expect(await listStandingDecisions(db, [invitationId])).toMatchObject([{ id: hold.id, kind: 'hold' }]);
    await resultsAreTrue();
    const tellingId = id('telling');
    const telling = { tellingId, at: minutes(5), by: 'staff:x', way: 'by_hand' as const };
    expect(await writing(db, (tx) => markTold(tx, [hold], telling))).toEqual([invitationId]);
    expect(await writing(db, (tx) => markTold(tx, [hold], { ...telling, tellingId: id('telling') }))).toEqual([]);
    expect(await writing(db, (tx) => markTakenBack(tx, [hold], { at: minutes(6), by }))).toEqual([]);
    expect(await listDecisions(db, { tellingId })).toMatchObject([{ id: hold.id, openingId, told: { by: 'staff:x', way: 'by_hand' } }]);
    expect(await countOwed(db, 'all', everybody, new Map())).toEqual([]);
    await resultsAreTrue();
    expect(await writing(db, (tx) => markUntold(tx, tellingId))).toEqual([invitationId]);
    await resultsAreTrue();
  });

  test('two decisions about one person never stand side by side', async () => {
    const { db } = planned;
    const { invitationId } = await finished('Twice', minutes(1));
    await writing(db, (tx) => insertDecisions(tx, [decisionOn(invitationId, 'advance', minutes(2))]));
    const beside = { ...decisionOn(invitationId, 'reject', minutes(2)), isProvisional: 0, decidedAt: minutes(2).toISOString() };
    await expect(writing(db, (tx) => tx.insertInto('decisions').values(beside).execute())).rejects.toThrow();
  });

  test('finds whom a score that came since has carried past the line of their decision, and carries equated scores to the list', async () => {
    const { db, openingId } = planned;
    const { assessmentId } = await getOpening(db, openingId);
    const decide = async (kind: NewDecision['kind'], scorePercent: number, linePercent: number) => {
      const person = await finished(`Eva ${kind} ${scorePercent}`, minutes(20));
      await writing(db, (tx) =>
        insertDecisions(tx, [{ ...decisionOn(person.invitationId, kind, minutes(21)), scorePercent, linePercent }]),
      );
      return person;
    };
    // All have 75 today.
    const [rose, fell] = [await decide('reject', 60.4, 60.5), await decide('advance', 80, 80)];
    for (const [kind, scorePercent, linePercent] of [
      ['advance', 60.4, 60.5],
      ['reject', 61, 60.5],
      ['reject', 75 - 1e-12, 75],
      ['hold', 90, 80],
    ] as const) {
      await decide(kind, scorePercent, linePercent);
    }
    const everyone = { search: 'eva', status: null, scores: { from: null, below: null }, decision: null, told: null };
    const crossed = {
      ...everyone,
      time: { of: 'closed', from: null, until: null },
      isLateTailWaiting: false,
      hasCrossed: true,
      isCounted: false,
    } as const;
    const found = await listResultIds(db, openingId, crossed, { sort: 'invited', direction: 'asc' }, now);
    expect(found.toSorted()).toEqual([rose.invitationId, fell.invitationId].toSorted());

    const fit = { fittedAt: now, attempts: 220, model: 'rasch', isConverged: true, reference: [], curves: [] } as const;
    await writing(db, async (tx) => {
      await insertCurveFit(tx, { assessmentId, ...fit });
      await saveEquatedScores(tx, { assessmentId, fit: 1 }, [
        { attemptId: rose.attemptId, score: { isKnown: true, percent: 71.123456789, standardError: 6.25 } },
        { attemptId: fell.attemptId, score: { isKnown: false, why: 'no_curve' } },
      ]);
    });
    const [of, than] = await listResults(db, [rose.invitationId, fell.invitationId], now);
    expect(of).toMatchObject({ equatedPercent: 71.123456789, equatedError: 6.25, deciding: { percent: 75, of: 'raw', lacks: null } });
    expect(than).toMatchObject({ equatedPercent: null, deciding: { percent: 75, of: 'raw' } });
    await resultsAreTrue();
  });

  test('counts, cuts and searches whom an answer is owed, by the moment from which the promise runs', async () => {
    const { db, openingId, teamId } = planned;
    const [cai] = [await finished('Cai', minutes(40)), await finished('Bea', minutes(20)), await finished('Dan', minutes(60))];
    expect(await listPromisedDays(db, [teamId])).toEqual([7]);
    expect(await listPromisedDays(db, [])).toEqual([]);
    const overdue = new Map([[7, minutes(41)]]);
    await writing(db, (tx) => insertDecisions(tx, [decisionOn(cai.invitationId, 'hold', minutes(70))]));
    const only = { ...everybody, search: 'a' };
    expect(await countOwed(db, [teamId], { ...only, search: 'an@' }, overdue)).toMatchObject([
      { openingId, undecided: 1, untold: 0, overdue: 0 },
    ]);
    expect(await countOwed(db, [teamId], { ...everybody, show: 'untold', search: 'cai' }, overdue)).toMatchObject([
      { untold: 1, undecided: 0, overdue: 1, earliest: minutes(40), answerByDays: 7 },
    ]);
    expect(await countOwed(db, [], everybody, overdue)).toEqual([]);
    await db.updateTable('openings').set({ floorPercent: 50 }).where('id', '=', openingId).execute();
    const scored = async (scorePercent: number) => {
      await db.updateTable('results').set({ decidingPercent: scorePercent }).where('openingId', '=', openingId).execute();
      return countPassedUndecided(db, [teamId]);
    };
    expect(await scored(49.9)).toEqual([]);
    expect(await scored(50 - 1e-12)).toEqual([{ openingId, opening: 'Analyst', count: 2 }]);
    expect(await countPassedUndecided(db, [])).toEqual([]);
    const page = (offset: number) => listOwedIds(db, openingId, { ...everybody, show: 'undecided' }, overdue, { limit: 1, offset });
    expect(await page(0)).toMatchObject([{ owedSince: minutes(20), decision: null }]);
    expect(await page(1)).toMatchObject([{ owedSince: minutes(60), decision: null }]);
    const late = await listOwedIds(db, openingId, { ...everybody, search: 'cai', isOverdueOnly: true }, overdue, { limit: 9, offset: 0 });
    expect(late).toEqual([{ invitationId: cai.invitationId, owedSince: minutes(40), decision: 'hold' }]);
    expect(await listAddressees(db, [cai.invitationId])).toMatchObject([
      { name: 'Cai', email: 'cai@example.org', opening: 'Analyst', contact: { name: 'Mara', email: 'mara@example.org' } },
    ]);
  });

  test('reads the work of many attempts at once for a file', async () => {
    const { db, openingId } = planned;
    const { attemptId } = await finished('Eve', minutes(30));
    expect((await listWorkOf(db, [attemptId], minutes(90))).get(attemptId)).toEqual({ usedMs: 30 * 60_000, items: [] });
    expect((await listContentsSat(db, openingId)).map(({ name }) => name)).toEqual(['Quiz']);
    expect([...(await listTitles(db, []))]).toEqual([]);
  });

  test('what was decided about somebody goes with them', async () => {
    const { db } = planned;
    const { invitationId } = await finished('Gone', minutes(1));
    await writing(db, (tx) => insertDecisions(tx, [decisionOn(invitationId, 'reject', minutes(2))]));
    const { candidateId } = await getInvitation(db, invitationId);
    await writing(db, (tx) => deleteCandidates(tx, [candidateId]));
    expect(await listDecisionsOf(db, invitationId)).toEqual([]);
  });
});
