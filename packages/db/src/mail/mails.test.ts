import type { InvitationId, OpeningId, TeamId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, invited, now, openPlanned } from '../both-databases.test-fixture.ts';
import type { Database } from '../open.ts';
import { writing, writingSwiftly } from '../writing.ts';
import { findTemplate, markTemplate } from './mail-templates.ts';
import { findMailing, listDueReminders, putMailing } from './mailings.ts';
import {
  findMail,
  insertMail,
  listMailsOf,
  markMailBounced,
  markMailEnded,
  markMailSending,
  markMailSettled,
  markMailWaiting,
} from './mails.ts';
import { countMails, countMailTrouble, listMails } from './mails-page.ts';

const hourMs = 3_600_000;
const later = (hours: number) => new Date(now.getTime() + hours * hourMs);
const anything = { search: '', state: null, kind: null, openingId: null };

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());
  const invitedHere = (name: string, startsUntil: Date | null = null) => invited({ db, teamId, openingId }, name, startsUntil);
  const put = async (invitationId: InvitationId, about?: string, kind: 'invitation' | 'reminder' = 'invitation') => {
    const mail = { id: id('mail'), kind, teamId, email: 'ada@example.org', invitationId, messageId: 'm@x', queuedAt: now };
    const isNew = await writing(db, (tx) => insertMail(tx, { ...mail, ...(about === undefined ? {} : { about }) }));
    return { id: mail.id, isNew };
  };

  test('there is one letter about a thing, and as many as are asked for about none', async () => {
    const ada = await invitedHere('Ada Once');
    expect([(await put(ada, 'first')).isNew, (await put(ada, 'first')).isNew, (await put(ada)).isNew, (await put(ada)).isNew]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(await listMailsOf(db, ada)).toHaveLength(3);
  });

  test('only one sender hands a letter over, and its end is written down whoever took it for gone', async () => {
    const { id: mail } = await put(await invitedHere('Bo Sender'));
    const hand = async () => {
      let isMine = false;
      await writingSwiftly(
        db,
        async (tx) => {
          isMine = await markMailSending(tx, { id: mail, tokenId: null }, now);
        },
        async () => {},
      );
      return isMine;
    };
    const madeAnew = { id: mail, tokenId: id('token') };
    expect(await writing(db, (tx) => markMailSending(tx, madeAnew, now))).toBe(false);
    expect([await hand(), await hand()]).toEqual([true, false]);
    await writing(db, (tx) => markMailWaiting(tx, mail, { tries: 1, at: now, nextTryAt: later(1), lastError: 'later', isLinkKnown: true }));
    expect(await findMail(db, mail)).toMatchObject({ state: 'queued', tries: 1, lastError: 'later', nextTryAt: later(1), tokenId: null });
    await writing(db, (tx) => markMailEnded(tx, mail, { state: 'sent', at: later(1), lastError: null }));
    expect(await findMail(db, mail)).toMatchObject({ state: 'sent', sentAt: later(1), nextTryAt: null, lastError: null });
  });

  test('counts what nobody got until somebody sees to it', async () => {
    const before = await countMailTrouble(db, [teamId]);
    const { id: mail } = await put(await invitedHere('Cy Bounce'));
    await writing(db, async (tx) => {
      expect(await markMailBounced(tx, mail, now, 'came back')).toBe(false);
      await markMailEnded(tx, mail, { state: 'sent', at: now, lastError: null });
      expect(await markMailBounced(tx, mail, now, 'came back')).toBe(true);
    });
    expect(await countMailTrouble(db, [teamId])).toEqual({ ...before, undelivered: before.undelivered + 1 });
    expect(await countMailTrouble(db, [])).toEqual({ undelivered: 0, late: 0 });
    expect(await countMails(db, 'all', { ...anything, state: 'undelivered', search: 'CÝ boun' })).toBe(1);
    await writing(db, async (tx) => {
      expect(await markMailSettled(tx, mail, now)).toBe(true);
      expect(await markMailSettled(tx, mail, now)).toBe(false);
    });
    expect(await countMailTrouble(db, [teamId])).toEqual(before);
    const [row] = await listMails(
      db,
      [teamId],
      { ...anything, search: 'cy bounce', openingId },
      { direction: 'desc', limit: 10, offset: 0 },
    );
    expect(row).toMatchObject({ mail: { id: mail, settledAt: now }, candidate: { name: 'Cy Bounce', opening: 'Analyst' } });
  });

  test('finds who is to be reminded, once for each end of a window', async () => {
    const [soon, none] = [await invitedHere('Di Soon', later(40)), await invitedHere('El None', later(40))];
    await writing(db, async (tx) => {
      await putMailing(tx, soon, { remindHours: 12, timeZone: 'UTC' });
      await putMailing(tx, none, { remindHours: 12, timeZone: 'UTC' });
      await putMailing(tx, none, { remindHours: null, timeZone: 'Europe/Berlin' });
    });
    expect(await findMailing(db, none)).toEqual({ remindHours: null, timeZone: 'Europe/Berlin' });
    expect(await listDueReminders(db, later(27))).toEqual([]);
    expect(await listDueReminders(db, later(28))).toEqual([{ invitationId: soon, until: later(40) }]);
    await put(soon, later(40).toISOString(), 'reminder');
    expect(await listDueReminders(db, later(29))).toEqual([]);
    expect(await listDueReminders(db, later(41))).toEqual([]);
  });

  test('a template is saved from the state that was seen, or not at all', async () => {
    const saving = (basedOn: number) => ({ basedOn, savedAt: now, savedBy: null });
    const of = { teamId, kind: 'receipt' } as const;
    await writing(db, async (tx) => {
      expect(await markTemplate(tx, of, { subject: 'a', body: 'b' }, saving(1))).toBe(false);
      expect(await markTemplate(tx, of, { subject: 'a', body: 'b' }, saving(0))).toBe(true);
      expect(await markTemplate(tx, of, { subject: 'c', body: 'd' }, saving(0))).toBe(false);
      expect(await markTemplate(tx, of, { subject: 'c', body: 'd' }, saving(1))).toBe(true);
    });
    expect(await findTemplate(db, teamId, 'receipt')).toMatchObject({ subject: 'c', saves: 2 });
    expect(await findTemplate(db, teamId, 'invitation')).toBe(null);
  });

  test('letters go with the invitation they were for', async () => {
    const invitationId = await invitedHere('Fi Gone');
    const { id: mail } = await put(invitationId);
    await writing(db, (tx) => putMailing(tx, invitationId, { remindHours: 1, timeZone: 'UTC' }));
    await db.deleteFrom('invitations').where('id', '=', invitationId).execute();
    expect(await findMail(db, mail)).toBe(null);
    expect(await findMailing(db, invitationId)).toBe(null);
  });
});
