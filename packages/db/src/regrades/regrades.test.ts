import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, now, openPlanned } from '../both-databases.test-fixture.ts';
import { writing } from '../writing.ts';
import { countGradedByVersion, listGradedAttemptsOf, listGradedAttemptsWith } from './item-terms.ts';
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

  test('without a graded attempt there is nothing to grade again', async () => {
    const { db, openingId, teamId } = plan;
    expect(await listGradedAttemptsOf(db, openingId, [teamId])).toEqual([]);
    expect(await listGradedAttemptsWith(db, 'right-option', 'all')).toEqual([]);
    expect(await countGradedByVersion(db, 'right-option', [])).toEqual([]);
  });
});
