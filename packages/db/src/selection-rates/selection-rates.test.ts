import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, invited, now, openPlanned, type Planned, scored } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { getInvitation } from '../invitations/invitations.ts';
import { getOpening } from '../openings/openings.ts';
import { anonymiseInvitation } from '../personal-data/anonymise.ts';
import { rowsOfPerson } from '../personal-data/person-tables.ts';
import { writing } from '../writing.ts';
import {
  deleteGrouping,
  type Grouping,
  insertGrouping,
  listGroupings,
  listGroupScores,
  listGroupSizes,
  listKnownCodes,
} from './groupings.ts';
import { insertToldRate, listToldRates, markRatesPast } from './told-rates.ts';

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;
  let of: Pick<Grouping, 'assessmentId'>;
  beforeAll(async () => {
    planned = await openPlanned(open);
    of = { assessmentId: (await getOpening(planned.db, planned.openingId)).assessmentId };
  });
  afterAll(() => planned.db.destroy());

  const groupingOf = (name: string): Grouping => ({
    ...{ id: id('grouping'), ...of, name, reason: 'They agreed.', suppliedAt: now, suppliedBy: null },
  });

  test('keeps a list with its people, whose scores have no name, until they or the list go', async () => {
    const { db, openingId, teamId } = planned;
    const [ada, ben, waiting] = [await scored(planned, 'Ada', 6.6), await scored(planned, 'Ben', 3), await invited(planned, 'Cy')];
    expect(await listKnownCodes(db, of.assessmentId, [ada, waiting, id('invitation')])).toEqual(new Set([ada, waiting]));
    expect(await listKnownCodes(db, id('assessment'), [ada])).toEqual(new Set());
    const grouping = groupingOf('Gender');
    const members = [ada, ben, waiting].map((invitationId, index) => ({ invitationId, group: index === 1 ? 'men' : 'women' }));
    await writing(db, (tx) => insertGrouping(tx, grouping, members));
    expect(await listGroupings(db, of.assessmentId)).toEqual([grouping]);
    await expect(writing(db, (tx) => insertGrouping(tx, groupingOf('GENDER'), []))).rejects.toThrow();
    const sizes = await listGroupSizes(db, grouping.id);
    expect(sizes.toSorted((a, b) => a.people - b.people)).toEqual([
      { group: 'men', people: 1 },
      { group: 'women', people: 2 },
    ]);
    const scores = await listGroupScores(db, grouping);
    expect(scores.toSorted((a, b) => a.percent - b.percent)).toEqual([
      { group: 'men', openingId, percent: 30 },
      { group: 'women', openingId, percent: 66 },
    ]);

    const { candidateId } = await getInvitation(db, ada);
    expect(await rowsOfPerson(db, 'groupMembers', candidateId)).toEqual([
      { groupingId: grouping.id, invitationId: ada, groupName: 'women' },
    ]);
    await writing(db, async (tx) => {
      await deleteCandidates(tx, [candidateId]);
      await anonymiseInvitation(tx, ben, { id: id('candidate'), subjectId: id('subject'), teamId }, now);
    });
    expect(await listGroupSizes(db, grouping.id)).toEqual([{ group: 'women', people: 1 }]);
    expect(await listKnownCodes(db, of.assessmentId, [ada, ben])).toEqual(new Set());
    await writing(db, (tx) => deleteGrouping(tx, grouping.id));
    expect(await listGroupings(db, of.assessmentId)).toEqual([]);
    expect(await db.selectFrom('groupMembers').selectAll().execute()).toEqual([]);
  });

  test('remembers what was told, of which one figure of a group stands', async () => {
    const { db, openingId } = planned;
    const list = { ...of, name: 'Age' };
    const told = { group: 'Under 30', n: 12, passed: 5, groupingId: id('grouping'), floors: { [openingId]: 62.5 }, toldAt: now };
    await writing(db, async (tx) => {
      await insertToldRate(tx, list, told);
      await insertToldRate(tx, list, { ...told, group: 'under 30', n: 22 });
      await insertToldRate(tx, list, { ...told, group: 'over 30', n: 30 });
    });
    const standing = async () =>
      (await listToldRates(db, { ...of, name: 'AGE' })).flatMap(({ n, isStanding }) => (isStanding ? [n] : [])).toSorted();
    expect(await listToldRates(db, list)).toContainEqual({ ...told, isStanding: false });
    expect(await standing()).toEqual([22, 30]);
    await writing(db, (tx) => markRatesPast(tx, list, ['OVER 30']));
    expect(await standing()).toEqual([30]);
    await writing(db, (tx) => markRatesPast(tx, list, []));
    expect(await standing()).toEqual([]);
    expect(await listToldRates(db, list)).toHaveLength(3);
    expect(await listToldRates(db, { ...of, name: 'Gender' })).toEqual([]);
  });
});
