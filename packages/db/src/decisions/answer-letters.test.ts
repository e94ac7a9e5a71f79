import type { InvitationId, MailId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, invited, now, openPlanned } from '../both-databases.test-fixture.ts';
import { insertMail, listMailsOf, markMailEnded, markMailSending } from '../mail/mails.ts';
import { writing } from '../writing.ts';
import { freeAnswers, listLeaving, listLettersOfStanding, settleAnswers } from './answer-letters.ts';
import { insertDecisions, listDecisionsOf, markTakenBack, markTold, type NewDecision } from './decisions.ts';

describe.each(databases)('$name', ({ open }) => {
  let planned: Awaited<ReturnType<typeof openPlanned>>;

  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(async () => {
    await planned.db.destroy();
  });

  const decisionOn = (invitationId: InvitationId): NewDecision => ({
    id: id('decision'),
    batchId: id('decisionBatch'),
    invitationId,
    kind: 'reject',
    reason: 'Words of the team',
    scorePercent: 75,
    decidingScore: 'raw',
    linePercent: null,
    isProvisional: false,
    decidedAt: now,
    decidedBy: id('account'),
  });

  async function letterAbout(decision: NewDecision): Promise<MailId | null> {
    const { invitationId } = decision;
    const mail = {
      id: id('mail'),
      kind: 'reject' as const,
      teamId: planned.teamId,
      email: 'ada@example.org',
      messageId: 'm@x',
      queuedAt: now,
    };
    const isNew = await writing(planned.db, (tx) => insertMail(tx, { ...mail, invitationId, about: decision.id }));
    return isNew ? mail.id : null;
  }

  async function decided(name: string): Promise<{ decision: NewDecision; invitationId: InvitationId }> {
    const invitationId = await invited(planned, name);
    const decision = decisionOn(invitationId);
    await writing(planned.db, (tx) => insertDecisions(tx, [decision]));
    return { decision, invitationId };
  }

  const hand = (mail: MailId | null) => writing(planned.db, (tx) => markMailSending(tx, { id: mail ?? id('mail'), tokenId: null }, now));

  test('of a decision there is one letter, and another once that reached nobody', async () => {
    const { db } = planned;
    const { decision, invitationId } = await decided('Ada');
    const first = await letterAbout(decision);
    expect(await letterAbout(decision)).toBeNull();
    expect(await listLettersOfStanding(db, [invitationId])).toMatchObject([{ decisionId: decision.id, state: 'queued' }]);
    await writing(db, async (tx) => {
      await freeAnswers(tx, [invitationId]);
      await markMailEnded(tx, first ?? id('mail'), { state: 'bounced', at: now, lastError: 'no such person' });
    });
    expect(await listLettersOfStanding(db, [invitationId])).toMatchObject([{ state: 'bounced', lastError: 'no such person' }]);
    await writing(db, async (tx) => {
      await settleAnswers(tx, [invitationId], now);
      await freeAnswers(tx, [invitationId]);
    });
    expect(await listLettersOfStanding(db, [invitationId])).toEqual([]);
    expect(await letterAbout(decision)).not.toBeNull();
    expect((await listMailsOf(db, invitationId)).map(({ settledAt }) => settledAt).toSorted()).toEqual([now, null]);
  });

  test('a letter is handed over only while its decision stands and is not told', async () => {
    const { db } = planned;
    const { decision: standing } = await decided('Bea');
    const mail = await letterAbout(standing);
    expect(await hand(mail)).toBe(true);
    expect(await writing(db, (tx) => listLeaving(tx, [standing.id]))).toEqual(new Set([standing.id]));

    const { decision: takenBack } = await decided('Cai');
    const stale = await letterAbout(takenBack);
    await writing(db, (tx) => markTakenBack(tx, [takenBack], { at: now, by: id('account') }));
    expect(await hand(stale)).toBe(false);
    expect(await writing(db, (tx) => listLeaving(tx, [takenBack.id]))).toEqual(new Set());

    const { decision: replaced, invitationId } = await decided('Dan');
    const older = await letterAbout(replaced);
    await writing(db, (tx) => insertDecisions(tx, [decisionOn(invitationId)]));
    expect(await hand(older)).toBe(false);

    const { decision: told } = await decided('Eve');
    const late = await letterAbout(told);
    await writing(db, (tx) => markTold(tx, [told], { tellingId: id('telling'), at: now, by: 'staff:x', way: 'by_hand' }));
    expect(await hand(late)).toBe(false);
  });

  test('what a letter said is known, also of a decision that was replaced while it left', async () => {
    const { db } = planned;
    const { decision, invitationId } = await decided('Fay');
    await writing(db, (tx) => insertDecisions(tx, [decisionOn(invitationId)]));
    const telling = { tellingId: id('telling'), at: now, by: 'system:worker' };
    expect(await writing(db, (tx) => markTold(tx, [decision], { ...telling, way: 'by_hand' }))).toEqual([]);
    expect(await writing(db, (tx) => markTold(tx, [decision], { ...telling, way: 'by_mail' }))).toEqual([invitationId]);
    const told = (await listDecisionsOf(db, invitationId)).map((one) => [one.id === decision.id, one.told?.way ?? null]);
    expect(told.toSorted()).toEqual([
      [false, null],
      [true, 'by_mail'],
    ]);
  });
});
