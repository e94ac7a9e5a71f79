import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt } from '../attempts/attempts.ts';
import { insertItems, listItems } from '../attempts/items.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion } from '../questions/questions.ts';
import { insertVersion } from '../questions/versions.ts';
import { writing } from '../writing.ts';
import { countGradedByVersion, listGradedAttemptsOf, listGradedAttemptsWith, markTerms } from './item-terms.ts';
import { getRegrade, insertRegrade, listRegradedPeople, listRegrades, markRegrade } from './regrades.ts';

describe.each(databases)('$name', ({ open }) => {
  let plan: Awaited<ReturnType<typeof openPlanned>>;
  const regradeId = id('regrade');

  beforeAll(async () => {
    plan = await openPlanned(open);
  });
  afterAll(() => plan.db.destroy());

  test('a regrade goes from state to state, each step once, and remembers who decided', async () => {
    const { db, openingId, teamId } = plan;
    const made = { questionId: null, versionId: null, openingId, teams: [teamId], madeAt: now, madeBy: 'staff:x' };
    await writing(db, (tx) => insertRegrade(tx, { id: regradeId, kind: 'weights', ...made }));
    expect(await getRegrade(db, regradeId)).toMatchObject({ kind: 'weights', ...made, state: 'reckoning', applied: null, undone: null });
    const step = { at: now, by: 'staff:y', reason: 'better points' };
    await writing(db, async (tx) => {
      expect(await markRegrade(tx, regradeId, 'ready', { state: 'applying', applied: step })).toBe(false);
      expect(await markRegrade(tx, regradeId, 'reckoning', { state: 'ready', leftOut: 2 })).toBe(true);
      expect(await markRegrade(tx, regradeId, 'ready', { state: 'applying', applied: step })).toBe(true);
      expect(await markRegrade(tx, regradeId, 'ready', { state: 'applying', applied: step })).toBe(false);
    });
    expect(await getRegrade(db, regradeId)).toMatchObject({ state: 'applying', leftOut: 2, applied: step, undone: null });
    expect((await listRegrades(db, { openingId })).map(({ id: of }) => of)).toEqual([regradeId]);
    expect(await listRegrades(db, { questionId: 'no-such-question' })).toEqual([]);
    expect(await listRegradedPeople(db, regradeId)).toEqual([]);
  });

  test('what an item is worth is read as it was written, to the billionth: a regrade is held against it', async () => {
    const { db, openingId } = plan;
    const invitationId = await invited(plan, 'Ada');
    const [attemptId, itemId, versionId] = [id('attempt'), id('item'), id('questionVersion')];
    const { id: revisionId } = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const clock = { workingTimeMs: 1000, timeMultiplier: 1, startedAt: now, closesAt: now };
    const form = { revisionId, purpose: 'real' as const, seed: 's', assemblyVersion: 4, assemblyInputs: '{}' };
    const item = { position: 1, section: 'All', counts: true, isPilot: false, variant: null, optionOrder: [] };
    const weightOf = async () => (await listItems(db, attemptId)).map(({ weight }) => weight);
    await writing(db, async (tx) => {
      await insertQuestion(tx, question.id, now);
      await insertVersion(tx, { versionId, contentHash: 'a hash', question, proofs: [] }, now);
      await insertAttempt(tx, { id: attemptId, invitationId, ...form, ...clock });
      await insertItems(tx, [{ ...item, id: itemId, attemptId, questionVersionId: versionId, weight: 6.666666667 }]);
    });
    expect(await weightOf()).toEqual([6.666666667]);
    await writing(db, (tx) => markTerms(tx, itemId, { counts: true, weight: 3.333333334, gradedBy: null }));
    expect(await weightOf()).toEqual([3.333333334]);
  });

  test('without a graded attempt there is nothing to grade again', async () => {
    const { db, openingId, teamId } = plan;
    expect(await listGradedAttemptsOf(db, openingId, [teamId])).toEqual([]);
    expect(await listGradedAttemptsWith(db, 'right-option', 'all')).toEqual([]);
    expect(await countGradedByVersion(db, 'right-option', [])).toEqual([]);
  });
});
