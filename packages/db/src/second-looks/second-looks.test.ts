import type { OpeningId, TeamId } from '@assay/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, invited, now, openPlanned } from '../both-databases.test-fixture.ts';
import type { Database } from '../open.ts';
import { writing } from '../writing.ts';
import { findSecondLook, getSecondLook, insertSecondLook, listWaitingSecondLooks, markSecondLookAnswered } from './second-looks.ts';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());

  test('there is one an invitation, answered once, and whoever waited longest comes first', async () => {
    const [ada, ben] = [
      await invited({ db, teamId, openingId }, 'Ada Looked', null),
      await invited({ db, teamId, openingId }, 'Ben Looked', null),
    ];
    const look = { id: id('secondLook'), invitationId: ada, text: 'odd \u0000 \ud800', askedAt: now };
    const earlier = { id: id('secondLook'), invitationId: ben, text: 'earlier', askedAt: new Date(now.getTime() - 1) };
    await writing(db, (tx) => insertSecondLook(tx, look));
    await writing(db, (tx) => insertSecondLook(tx, earlier));
    await expect(writing(db, (tx) => insertSecondLook(tx, { ...look, id: id('secondLook') }))).rejects.toThrow();
    const waiting = async () => (await listWaitingSecondLooks(db, [teamId], 10)).map(({ name }) => name);
    expect(await waiting()).toEqual(['Ben Looked', 'Ada Looked']);
    expect(await listWaitingSecondLooks(db, [], 10)).toEqual([]);

    const answered = { outcome: 'stands', text: 'We read \u0000 it.', at: now, by: null } as const;
    const answer = () => writing(db, (tx) => markSecondLookAnswered(tx, look.id, answered));
    expect([await answer(), await answer()]).toEqual([true, false]);
    expect(await waiting()).toEqual(['Ben Looked']);
    expect(await findSecondLook(db, ada)).toEqual({ ...look, name: 'Ada Looked', opening: expect.any(String), answered });
    await expect(getSecondLook(db, id('secondLook'))).rejects.toThrow();
  });
});
