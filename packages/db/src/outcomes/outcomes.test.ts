import type { InvitationId } from '@assay/core/ids';
import { nothingKnown, type OutcomeValues } from '@assay/core/outcomes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, invited, now, openPlanned, type Planned, scored } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { getInvitation } from '../invitations/invitations.ts';
import { writing } from '../writing.ts';
import { findOutcome, listOfOutcomeList, listOutcomePeople, listOutcomes, listStandingOutcomeLists, markOutcome } from './outcomes.ts';
import { forgetOutcomeDays, keepPastOutcomes, listFinishedScores, listScoredOutcomes } from './past-outcomes.ts';

const said: OutcomeValues = {
  ...nothingKnown,
  interviewed: true,
  interviewedOn: '2026-01-04',
  interviewRating: 4.3,
  offer: 'made',
  hired: false,
};

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;
  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(() => planned.db.destroy());

  const mark = (
    invitationId: InvitationId,
    values: OutcomeValues,
    basedOn: number,
    list: Parameters<typeof markOutcome>[3]['list'] = null,
  ) => writing(planned.db, (tx) => markOutcome(tx, invitationId, values, { basedOn, savedAt: now, savedBy: null, list }));

  test('saves from the state that was looked at, and remembers what a list replaced', async () => {
    const { db, openingId } = planned;
    const ada = await scored(planned, 'Ada', 7);
    expect(await findOutcome(db, ada)).toBeNull();
    expect([await mark(ada, said, 1), await mark(ada, said, 0), await mark(ada, said, 0)]).toEqual([false, true, false]);
    expect(await findOutcome(db, ada)).toMatchObject({ values: said, saves: 1, listId: null });
    const listId = id('outcomeList');
    expect(await mark(ada, { ...said, hired: true, offer: 'accepted' }, 1, { id: listId, before: said })).toBe(true);
    expect(await listOfOutcomeList(db, openingId, listId)).toEqual([{ invitationId: ada, saves: 2, before: said }]);
    expect(await listStandingOutcomeLists(db, openingId, 9)).toEqual([{ listId, people: 1, savedAt: now, savedBy: null }]);
    expect(await mark(ada, said, 2)).toBe(true);
    expect(await listStandingOutcomeLists(db, openingId, 9)).toEqual([]);
    expect(await listOutcomes(db, [])).toEqual([]);
  });

  test('finds people by address and by id', async () => {
    const { db, openingId } = planned;
    const ben = await invited(planned, 'Ben');
    expect(await listOutcomePeople(db, openingId, { emails: ['ada@example.org', 'x@example.org'], codes: [ben] })).toHaveLength(2);
    expect(await listOutcomePeople(db, openingId, { emails: [], codes: [ben] })).toEqual([
      { invitationId: ben, name: 'Ben', email: 'ben@example.org', isOver: false },
    ]);
    expect(await listOutcomePeople(db, openingId, { emails: [], codes: [] })).toEqual([]);
  });

  test('keeps score and outcome of whoever is deleted, and forgets the days of whoever is anonymised', async () => {
    const { db, openingId } = planned;
    const [cem, dora] = [await scored(planned, 'Cem', 5), await scored(planned, 'Dora', 9)];
    await mark(cem, said, 0);
    await mark(dora, said, 0);
    const { candidateId } = await getInvitation(db, cem);
    await writing(db, async (tx) => {
      await keepPastOutcomes(tx, [candidateId], () => 'chance');
      await deleteCandidates(tx, [candidateId]);
      await forgetOutcomeDays(tx, dora);
    });
    expect(await findOutcome(db, cem)).toBeNull();
    expect((await findOutcome(db, dora))?.values).toEqual({ ...said, interviewedOn: null });
    const all = await listScoredOutcomes(db, [openingId]);
    expect(all.map(({ scorePercent, interviewRating, offer }) => [scorePercent, interviewRating, offer])).toEqual([
      [50, 4.3, 'made'],
      [70, 4.3, 'made'],
      [90, 4.3, 'made'],
    ]);
    expect(await listScoredOutcomes(db, [])).toEqual([]);
    await scored(planned, 'Emil', 1);
    expect(await listFinishedScores(db, [openingId])).toEqual([
      { openingId, n: 4, sumX: 220, squaresX: 70 ** 2 + 50 ** 2 + 90 ** 2 + 10 ** 2, lowest: 10 },
    ]);
    expect(await listFinishedScores(db, [])).toEqual([]);
  });
});
