import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, invited, now, openPlanned, type Planned } from '../both-databases.test-fixture.ts';
import { markInvitationRevoked } from '../invitations/invitations.ts';
import { countStartable, listStartable } from '../invitations/startable.ts';
import { insertToken, markTokensRevoked } from '../invitations/tokens.ts';
import { writing } from '../writing.ts';
import {
  findInvitedByEmail,
  getInvitationList,
  insertInvitationList,
  listInvitationLists,
  listWaitingPeople,
  markListedInvited,
  markListFinished,
} from './invitation-lists.ts';

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;

  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(async () => {
    await planned.db.destroy();
  });

  test('a list keeps its people until each is invited, and counts what became of them', async () => {
    const { db, openingId } = planned;
    const listId = id('invitationList');
    const people = Array.from({ length: 1_200 }, (_, index) => ({
      row: index + 2,
      name: `Person ${index}`,
      email: `person${index}@example.org`,
      source: index === 0 ? 'Advert' : '',
      isWarm: index === 0,
    }));
    const list = {
      id: listId,
      openingId,
      startsFrom: null,
      startsUntil: now,
      rows: 1_203,
      faultyRows: 2,
      seenBefore: 'leave_out' as const,
      repeatedRows: 1,
    };
    await writing(db, (tx) => insertInvitationList(tx, { ...list, createdAt: now, createdBy: 'staff:acc_x' }, people));
    const waiting = await listWaitingPeople(db, listId, 3);
    expect(waiting).toEqual(people.slice(0, 3));
    await writing(db, (tx) => markListedInvited(tx, listId, { rows: [2, 3, 4], invited: 2, invitedBefore: 1, waived: 0, tooSoon: 0 }));
    expect((await listWaitingPeople(db, listId, 1))[0]?.row).toBe(5);
    await writing(db, (tx) => markListFinished(tx, listId, now));
    expect(await getInvitationList(db, listId)).toMatchObject({ ...list, people: 1_200, invited: 2, invitedBefore: 1, finishedAt: now });
    expect(await listInvitationLists(db, openingId, 10)).toHaveLength(1);
  });

  test('finds who is invited already by the address, however many are asked about', async () => {
    const { db, openingId } = planned;
    const invitationId = await invited(planned, 'Ada');
    const emails = [...Array.from({ length: 900 }, (_, index) => `nobody${index}@example.org`), 'ada@example.org'];
    expect(await findInvitedByEmail(db, openingId, emails)).toEqual(new Map([['ada@example.org', invitationId]]));
    expect(await findInvitedByEmail(db, id('opening'), emails)).toEqual(new Map());
  });

  test('links are for those who can still start, and are missing where none is valid', async () => {
    const own = await openPlanned(open);
    const later = new Date(now.getTime() + 60_000);
    const [ben, cai, dee] = [await invited(own, 'Ben'), await invited(own, 'Cai', later), await invited(own, 'Dee')];
    await invited(own, 'Eva', now);
    await writing(own.db, async (tx) => {
      await insertToken(tx, { id: id('token'), invitationId: ben, tokenHash: 'hash of Ben', createdAt: now });
      await insertToken(tx, { id: id('token'), invitationId: cai, tokenHash: 'hash of Cai', createdAt: now });
      await markTokensRevoked(tx, cai, now);
      await markInvitationRevoked(tx, dee, now);
    });
    const all = { openingId: own.openingId, listId: null };
    expect(await countStartable(own.db, all, now)).toEqual({ invited: 2, withoutLink: 1 });
    expect(await listStartable(own.db, { ...all, isWithoutLinkOnly: false }, now)).toEqual([ben, cai]);
    expect(await listStartable(own.db, { ...all, isWithoutLinkOnly: true }, now)).toEqual([cai]);
    expect(await countStartable(own.db, { ...all, listId: id('invitationList') }, now)).toEqual({ invited: 0, withoutLink: 0 });
    await own.db.destroy();
  });
});
