import type { InvitationId, OpeningId, TeamId } from '@assay/core';
import type { DaySlice, EndedSums } from '@assay/core/analytics';
import { parseId } from '@assay/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt, markClosed } from '../attempts/attempts.ts';
import { markReopened } from '../attempts/clock.ts';
import { databases, id, invited, now, openPlanned } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { markInvitationRevoked } from '../invitations/invitations.ts';
import { insertCandidateSession } from '../invitations/tokens.ts';
import type { Database } from '../open.ts';
import { getOpening } from '../openings/openings.ts';
import { writing } from '../writing.ts';
import { listEndedSittings, listInvitedSittings } from './sittings.ts';
import { listEndedScores, listOpeningsEndingSince, listOpeningsWithStaleSlices, listSlices, listStaleDays, saveSlice } from './slices.ts';

const today = '2026-01-05';
const tomorrow = '2026-01-06';
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const slice = { invited: {}, ended: {} };
type Population = keyof DaySlice['ended'];

/** Attempts that ended with these scores, and nothing else of a day. */
const daySliceOf = (scores: Partial<Record<Population, readonly number[]>>): DaySlice => ({
  invited: {},
  ended: Object.fromEntries(Object.entries(scores).map(([population, counts]) => [population, endedWith(counts)])),
});

function endedWith(scores: readonly number[]): EndedSums {
  const n = scores.reduce((sum, count, place) => sum + (place % 2 === 0 ? 0 : count), 0);
  const centred = { n, mean: 0, squares: 0 };
  const reliability = { totals: centred, whole: { squares: 0, freedom: 0 }, sections: [] };
  return {
    ...{ n, provisional: 0, scores, percents: centred, equatedErrors: { n: 0, sumOfSquares: 0 }, sections: [], skills: [] },
    ...{ timeUsed: [], cutOff: 0, reliability },
  };
}

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;
  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());

  const stale = async () => (await listStaleDays(db, openingId)).map(({ day }) => day);
  const saveAll = async () => {
    for (const { day, changes } of await listStaleDays(db, openingId)) {
      await writing(db, (tx) => saveSlice(tx, { openingId, day }, { slice, changes, at: now }));
    }
  };

  async function ended(name: string, closedAt: Date) {
    const invitationId = await invited({ db, teamId, openingId }, name);
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const attemptId = id('attempt');
    const form = { seed: 's', assemblyVersion: 3, assemblyInputs: '{}', workingTimeMs: 36_000_000, timeMultiplier: 1 };
    await writing(db, async (tx) => {
      const times = { startedAt: now, closesAt: at(30) };
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...form, ...times });
      await markClosed(tx, attemptId, { closedAt, closedBy: 'submit', receipt: '{}' });
    });
    return { invitationId, attemptId };
  }

  const candidateOf = async (invitationId: InvitationId) =>
    (await db.selectFrom('invitations').select('candidateId').where('id', '=', invitationId).executeTakeFirstOrThrow()).candidateId;

  test('what happens to an invitation or an attempt makes the days it belongs to stale', async () => {
    const invitationId = await invited({ db, teamId, openingId }, 'Ann');
    expect(await stale()).toEqual([today]);
    expect(await listOpeningsWithStaleSlices(db)).toEqual([openingId]);
    await saveAll();
    expect(await listOpeningsWithStaleSlices(db)).toEqual([]);
    const session = { id: id('candidateSession'), invitationId, secretHash: 'a', createdAt: at(1), expiresAt: at(2) };
    await writing(db, (tx) => insertCandidateSession(tx, session));
    expect(await stale()).toEqual([today]);
    await saveAll();
    // A second click is no news.
    await writing(db, (tx) => insertCandidateSession(tx, { ...session, id: id('candidateSession'), secretHash: 'b', createdAt: at(1.5) }));
    expect(await stale()).toEqual([]);
    expect((await listInvitedSittings(db, openingId, today))[0]?.hours.toOpen).toBe(1);
    await writing(db, (tx) => markInvitationRevoked(tx, invitationId, at(2)));
    expect(await stale()).toEqual([today]);
    await saveAll();
  });

  test('an attempt that is opened again leaves the day on which it had ended', async () => {
    const { attemptId } = await ended('Bob', at(20));
    expect(await stale()).toEqual([tomorrow, today]);
    await saveAll();
    expect(await listEndedSittings(db, openingId, tomorrow, new Map())).toHaveLength(1);
    await writing(db, (tx) => markReopened(tx, attemptId, { at: at(21), addedMs: 0, closesAt: at(22), receipt: '{}' }));
    expect(await stale()).toEqual([tomorrow, today]);
    await saveAll();
    expect(await listEndedSittings(db, openingId, tomorrow, new Map())).toEqual([]);
  });

  test('a day that changed while it was added up stays stale, and keeps what was found', async () => {
    await invited({ db, teamId, openingId }, 'Cid');
    const [read] = await listStaleDays(db, openingId);
    await invited({ db, teamId, openingId }, 'Dot');
    await writing(db, (tx) => saveSlice(tx, { openingId, day: today }, { slice, changes: read?.changes ?? 0, at: at(1) }));
    expect(await stale()).toEqual([today]);
    const [kept] = await listSlices(db, [openingId]);
    expect(kept).toMatchObject({ isStale: true, reckonedAt: at(1).toISOString(), slice });
    expect((await listSlices(db, [openingId])).map(({ day }) => day)).toEqual([today, tomorrow]);
    await saveAll();
    expect(await stale()).toEqual([]);
  });

  test('what ended can be read of many days without the rest of their sums', async () => {
    await invited({ db, teamId, openingId }, 'Eve');
    const one = daySliceOf({ counted: [6000, 2, 7000, 1], void: [9000, 1] });
    for (const { day, changes } of await listStaleDays(db, openingId)) {
      await writing(db, (tx) => saveSlice(tx, { openingId, day }, { slice: one, changes, at: now }));
    }
    expect((await listEndedScores(db, [openingId]))[0]).toEqual({
      ...{ openingId, day: today, hasInvited: false },
      ...{ ended: 3, scores: [6000, 2, 7000, 1] },
    });
    expect(await listOpeningsEndingSince(db, [openingId], today)).toEqual([openingId]);
    expect(await listOpeningsEndingSince(db, [openingId], tomorrow)).toEqual([]);
    expect([await listOpeningsEndingSince(db, [], today), await listEndedScores(db, [])]).toEqual([[], []]);
    await writing(db, (tx) => saveSlice(tx, { openingId, day: today }, { slice, changes: 0, at: now }));
    await invited({ db, teamId, openingId }, 'Flo');
    await saveAll();
    expect((await listEndedScores(db, [openingId]))[0]).toMatchObject({ ended: 0, scores: [] });
  });

  test('of people who are deleted their days keep what names nobody', async () => {
    const { invitationId, attemptId } = await ended('Zebedee', at(20));
    const before = (await listEndedSittings(db, openingId, tomorrow, new Map()))[0];
    await saveAll();
    const candidateId = await candidateOf(invitationId);
    const known = await db.selectFrom('candidates').selectAll().where('id', '=', candidateId).executeTakeFirstOrThrow();
    await writing(db, (tx) => deleteCandidates(tx, [parseId('candidate', known.id)]));
    expect(await stale()).toEqual([tomorrow, today]);
    expect(await listEndedSittings(db, openingId, tomorrow, new Map())).toEqual([{ ...before, isGone: true }]);
    const stored = JSON.stringify(await db.selectFrom('departedSittings').selectAll().execute());
    for (const trace of [known.id, known.name, known.email, known.subjectId, invitationId, attemptId, now.toISOString().slice(0, 13)]) {
      expect(stored).not.toContain(trace);
    }
  });
});
