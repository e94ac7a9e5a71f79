import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getArrangementRequest,
  insertArrangementRequest,
  listWaitingArrangements,
  markArrangementAnswered,
  markArrangementWithdrawn,
} from '../arrangements/arrangement-requests.ts';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt, markClosed, markGraded } from '../attempts/attempts.ts';
import { databases, id, invited, now, openPlanned, type Planned } from '../both-databases.test-fixture.ts';
import { findNotice, insertNotice } from '../data-notice/data-notice.ts';
import {
  findOpenLink,
  getOpenLink,
  insertOpenLink,
  listLinksOfOpening,
  markOpenLink,
  markOpenLinkClosed,
} from '../open-links/open-links.ts';
import { getOpening } from '../openings/openings.ts';
import { writing } from '../writing.ts';
import { findEarlierAttempt, findEarlierByEmail, listFamiliesMet } from './earlier-attempts.ts';
import { getInvitation, insertInvitation } from './invitations.ts';

const later = new Date(now.getTime() + 60_000);

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;
  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(() => planned.db.destroy());

  test('an open link counts who came by it', async () => {
    const { db, openingId, teamId } = planned;
    const link = { id: id('openLink'), openingId, token: 't'.repeat(22), createdAt: now, createdBy: null };
    const fields = { source: 'Fair', mostAttempts: 5, daysToStart: null, endsAt: later };
    await writing(db, (tx) => insertOpenLink(tx, { ...link, ...fields }));
    expect(await findOpenLink(db, link.token)).toEqual({ ...link, ...fields, teamId, closedAt: null, applied: 0 });
    expect(await findOpenLink(db, 'other')).toBeNull();
    const { candidateId } = await getInvitation(db, await invited(planned, 'Olga'));
    await writing(db, async (tx) => {
      await tx.deleteFrom('invitations').where('candidateId', '=', candidateId).execute();
      const window = { startsFrom: null, startsUntil: null, timeMultiplier: 1 };
      await insertInvitation(tx, {
        id: id('invitation'),
        openingId,
        candidateId,
        ...window,
        source: 'Fair',
        openLinkId: link.id,
        createdAt: now,
      });
      await markOpenLink(tx, link.id, { ...fields, mostAttempts: 9, endsAt: null });
      await markOpenLinkClosed(tx, link.id, later);
    });
    expect(await getOpenLink(db, link.id)).toMatchObject({ applied: 1, mostAttempts: 9, endsAt: null, closedAt: later });
    expect(await listLinksOfOpening(db, openingId)).toHaveLength(1);
  });

  test('knows the last time somebody took an assessment, and what they were shown', async () => {
    const { db, openingId, teamId } = planned;
    const invitationId = await invited(planned, 'Petra');
    const { candidateId } = await getInvitation(db, invitationId);
    const { assessmentId } = await getOpening(db, openingId);
    expect(await findEarlierAttempt(db, candidateId, assessmentId)).toBeNull();
    const revision = await getLatestRevision(db, assessmentId);
    const attemptId = id('attempt');
    await writing(db, async (tx) => {
      const clock = { workingTimeMs: 60_000, timeMultiplier: 1, startedAt: now, closesAt: later };
      const drawn = { seed: 's', assemblyVersion: 2, assemblyInputs: '{}' };
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn, ...clock });
      await markClosed(tx, attemptId, { closedAt: later, closedBy: 'submit', receipt: '{}' });
      await markGraded(tx, attemptId, { points: 3, maxPoints: 4, toReview: 0, toReviewPoints: 0, gradedAt: later });
    });
    const earlier = { attemptId, opening: 'Analyst', closedAt: later, percent: 75 };
    expect(await findEarlierAttempt(db, candidateId, assessmentId)).toEqual(earlier);
    const many = await findEarlierByEmail(db, { teamId, assessmentId }, ['petra@example.org', 'nobody@example.org']);
    expect([...many]).toEqual([['petra@example.org', earlier]]);
    expect(await listFamiliesMet(db, candidateId)).toEqual(new Set());
  });

  test('a request for another arrangement is answered or taken back, once', async () => {
    const { db, teamId } = planned;
    const invitationId = await invited(planned, 'Quinn');
    const ask = async () => {
      const request = { id: id('arrangementRequest'), invitationId, needs: ['breaks'] as const, text: 'A few.', requestedAt: now };
      await writing(db, (tx) => insertArrangementRequest(tx, request));
      return request.id;
    };
    const [answered, withdrawn] = [await ask(), await ask()];
    expect(await listWaitingArrangements(db, [teamId], 9)).toHaveLength(2);
    const answer = { answer: 'granted' as const, text: 'Gladly.', at: later, by: null };
    const outcomes = [
      await writing(db, (tx) => markArrangementAnswered(tx, answered, answer)),
      await writing(db, (tx) => markArrangementAnswered(tx, answered, answer)),
      await writing(db, (tx) => markArrangementWithdrawn(tx, answered, later)),
      await writing(db, (tx) => markArrangementWithdrawn(tx, withdrawn, later)),
    ];
    expect(outcomes).toEqual([true, false, false, true]);
    expect(await getArrangementRequest(db, answered)).toMatchObject({ text: 'A few.', answered: answer });
    await expect(getArrangementRequest(db, withdrawn)).rejects.toThrow('nothing here');
    expect(await listWaitingArrangements(db, 'all', 9)).toEqual([]);
  });

  test('the latest notice on data is found, and each of those before', async () => {
    const { db } = planned;
    expect(await findNotice(db)).toBeNull();
    await writing(db, async (tx) => {
      await insertNotice(tx, { number: 1, text: 'First.', savedAt: now, savedBy: null });
      await insertNotice(tx, { number: 2, text: 'Second.', savedAt: later, savedBy: null });
    });
    expect(await findNotice(db)).toMatchObject({ number: 2, text: 'Second.' });
    expect(await findNotice(db, 1)).toMatchObject({ number: 1, text: 'First.', savedAt: now });
  });
});
