import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt, markClosed } from '../attempts/attempts.ts';
import { databases, id, invited, now, openPlanned, type Planned } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { getInvitation } from '../invitations/invitations.ts';
import { getOpening } from '../openings/openings.ts';
import { writing } from '../writing.ts';
import { anonymiseInvitation } from './anonymise.ts';
import { getDataRequest, insertDataRequest, listDataRequests, listWaitingDataRequests, markDataRequestSettled } from './data-requests.ts';
import { insertDeletion, listUnlistedDeletions, markDeletionsListed } from './deletions.ts';
import { hasInvitations, listInvitationsOfPerson } from './person.ts';
import { countRowsOfPerson, rowsOfPerson } from './person-tables.ts';
import { listKeptOpenings, listPastKeeping, listPastRecording } from './retention.ts';

const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;
  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(() => planned.db.destroy());

  async function finished(name: string) {
    const { db, openingId } = planned;
    const invitationId = await invited(planned, name);
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const attemptId = id('attempt');
    const clock = { workingTimeMs: 60_000, timeMultiplier: 1, startedAt: now, closesAt: after(1) };
    const drawn = { seed: 's', assemblyVersion: 2, assemblyInputs: '{}' };
    await writing(db, async (tx) => {
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn, ...clock });
      await markClosed(tx, attemptId, { closedAt: after(1), closedBy: 'submit', receipt: '{}' });
    });
    return { invitationId, attemptId, candidateId: (await getInvitation(db, invitationId)).candidateId };
  }

  test('finds what a person has left, table by table, and lets it go', async () => {
    const { db } = planned;
    const { candidateId, invitationId } = await finished('Ada');
    const tables = (await countRowsOfPerson(db, candidateId)).map(({ table }) => table);
    expect(tables).toEqual(expect.arrayContaining(['candidates', 'invitations', 'results', 'attempts', 'attemptIntervals']));
    expect(await rowsOfPerson(db, 'attempts', candidateId)).toMatchObject([{ invitationId, purpose: 'real' }]);
    await writing(db, async (tx) => {
      await insertDeletion(tx, candidateId, now);
      await insertDeletion(tx, candidateId, now);
      await deleteCandidates(tx, [candidateId]);
    });
    expect(await countRowsOfPerson(db, candidateId)).toEqual([]);
    expect(await listUnlistedDeletions(db)).toEqual([{ id: candidateId, at: now.toISOString() }]);
    await writing(db, (tx) => markDeletionsListed(tx, [candidateId], now));
    expect(await listUnlistedDeletions(db)).toEqual([]);
  });

  test('knows whose days are over, by their own end, and never twice', async () => {
    const { db, openingId, teamId } = planned;
    const ben = await finished('Ben');
    const waiting = await invited(planned, 'Cy', after(20));
    expect(await listKeptOpenings(db)).toEqual([{ id: openingId, daysToKeep: 30, recordingDaysToKeep: 90 }]);
    expect(await listPastRecording(db, openingId, after(0.5), 9)).toEqual([]);
    expect(await listPastRecording(db, openingId, after(1), 9)).toEqual([ben.attemptId]);
    expect(await listPastKeeping(db, openingId, after(1), 9)).toEqual([ben.invitationId]);
    expect((await listPastKeeping(db, openingId, after(20), 9)).toSorted()).toEqual([ben.invitationId, waiting].toSorted());
    const nobody = { id: id('candidate'), subjectId: id('subject'), teamId };
    expect(await writing(db, (tx) => anonymiseInvitation(tx, ben.invitationId, nobody, after(40)))).toBe(ben.attemptId);
    expect(await listPastKeeping(db, openingId, after(1), 9)).toEqual([]);
    expect(await listPastRecording(db, openingId, after(1), 9)).toEqual([]);
    expect(await writing(db, (tx) => hasInvitations(tx, ben.candidateId))).toBe(false);
    expect(await listInvitationsOfPerson(db, nobody.id)).toMatchObject([
      { id: ben.invitationId, attemptId: ben.attemptId, isRunning: false },
    ]);
    expect(await getInvitation(db, ben.invitationId)).toMatchObject({ candidateName: 'Somebody anonymised' });
  });

  test('keeps what was asked until somebody has seen to it', async () => {
    const { db, teamId } = planned;
    const invitationId = await invited(planned, 'Dora');
    const request = { id: id('dataRequest'), invitationId, kind: 'copy' as const, requestedAt: now };
    await writing(db, (tx) => insertDataRequest(tx, request));
    expect(await listWaitingDataRequests(db, [teamId], 9)).toMatchObject([{ id: request.id, name: 'Dora', kind: 'copy' }]);
    const settle = () => writing(db, (tx) => markDataRequestSettled(tx, request.id, { at: after(1), by: null }));
    expect([await settle(), await settle()]).toEqual([true, false]);
    expect(await listWaitingDataRequests(db, [teamId], 9)).toEqual([]);
    expect(await getDataRequest(db, request.id)).toMatchObject({ settledAt: after(1) });
    expect(await listDataRequests(db, [invitationId])).toHaveLength(1);
    expect(await listDataRequests(db, [])).toEqual([]);
  });
});
