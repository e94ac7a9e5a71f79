import type { InvitationId, OpeningId } from '@assay/core';
import type { AttemptPurpose } from '@assay/core/attempts';
import { newId, parseId } from '@assay/core/ids';
import { invitationStatus } from '@assay/core/invitations';
import type { ResultsPage } from '@assay/core/openings';
import {
  getLatestRevision,
  insertAttempt,
  insertCandidate,
  insertInvitation,
  markClosed,
  markGraded,
  markInvitationRevoked,
  writing,
} from '@assay/db';
import { expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

type Person = {
  name: string;
  email?: string;
  startsUntil?: string;
  isRevoked?: boolean;
  /** `closed` without a score waits for its grading. */
  attempt?: { closed?: boolean; score?: number; purpose?: AttemptPurpose; closedAfterMinutes?: number };
};

/** Rows as the story would leave them, without running it for everybody. */
async function fill(platform: Platform, openingId: OpeningId, people: readonly Person[]): Promise<readonly InvitationId[]> {
  const { db, base } = platform;
  const now = base.now();
  const opening = await db.selectFrom('openings').selectAll().where('id', '=', openingId).executeTakeFirstOrThrow();
  const revision = await getLatestRevision(db, parseId('assessment', opening.assessmentId));
  const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, now, base.randomBytes(16));
  return writing(db, async (tx) => {
    const made: InvitationId[] = [];
    for (const person of people) {
      const candidateId = id('candidate');
      const email = person.email ?? `${person.name.toLowerCase().replaceAll(/\W/g, '')}@example.org`;
      await insertCandidate(
        tx,
        { id: candidateId, teamId: parseId('team', opening.teamId), subjectId: id('subject'), name: person.name, email },
        now,
      );
      const invitationId = id('invitation');
      const startsUntil = person.startsUntil === undefined ? null : new Date(person.startsUntil);
      await insertInvitation(tx, {
        id: invitationId,
        openingId,
        candidateId,
        startsFrom: null,
        startsUntil,
        timeMultiplier: 1,
        source: 'staff',
        createdAt: now,
      });
      if (person.isRevoked === true) await markInvitationRevoked(tx, invitationId, now);
      if (person.attempt !== undefined) await addAttempt(invitationId, person.attempt);
      made.push(invitationId);
    }
    return made;

    async function addAttempt(invitationId: InvitationId, { closed, score, purpose, closedAfterMinutes }: NonNullable<Person['attempt']>) {
      const attemptId = id('attempt');
      const closesAt = new Date(now.getTime() + 3_600_000);
      await insertAttempt(tx, {
        id: attemptId,
        invitationId,
        revisionId: revision.id,
        purpose: purpose ?? 'real',
        seed: 'seed',
        assemblyVersion: 1,
        assemblyInputs: '{}',
        workingTimeMs: 3_600_000,
        timeMultiplier: 1,
        startedAt: now,
        closesAt,
      });
      if (closed === true || score !== undefined) {
        const closedAt = new Date(now.getTime() + (closedAfterMinutes ?? 30) * 60_000);
        await markClosed(tx, attemptId, { closedAt, closedBy: 'submit', receipt: '{}' });
      }
      if (score !== undefined) await markGraded(tx, attemptId, { points: score / 10, maxPoints: 10, gradedAt: now });
    }
  });
}

async function openingWith(people: readonly Person[], floorPercent: number | null = 60) {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { opening: { floorPercent } });
  const invitationIds = await fill(platform, opening.openingId, people);
  const results = async (query = '') => bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results${query}`));
  return { platform, owner, opening, results, invitationIds };
}

const names = (page: ResultsPage) => page.rows.map(({ name }) => name);

const mixed: readonly Person[] = [
  { name: 'Ada', attempt: { score: 60, closedAfterMinutes: 20 } },
  { name: 'ben', attempt: { score: 90, closedAfterMinutes: 10 } },
  { name: 'Cai', attempt: {} },
  { name: 'Dee', attempt: { closed: true, closedAfterMinutes: 30 } },
  { name: 'Eli', isRevoked: true },
  { name: 'Fay', startsUntil: '2026-01-05T10:00:00.000Z' },
  { name: 'Gus', startsUntil: '2026-01-05T10:00:00.001Z' },
  { name: 'Hal', isRevoked: true, attempt: { score: 20 } },
];

test('every status is the one that core decides, and can be filtered by', async () => {
  const { results, platform, invitationIds } = await openingWith(mixed);
  const page = await results();
  expect(page.total).toBe(8);
  expect(Object.fromEntries(page.rows.map(({ name, status }) => [name, status]))).toEqual({
    Ada: 'finished',
    ben: 'finished',
    Cai: 'running',
    Dee: 'grading',
    Eli: 'revoked',
    Fay: 'expired',
    Gus: 'invited',
    Hal: 'finished',
  });
  for (const [index, person] of mixed.entries()) {
    const attempt = person.attempt;
    const decided = invitationStatus(
      {
        startsFrom: null,
        startsUntil: person.startsUntil === undefined ? null : new Date(person.startsUntil),
        isRevoked: person.isRevoked === true,
        attempt:
          attempt === undefined
            ? null
            : { isClosed: attempt.closed === true || attempt.score !== undefined, isGraded: attempt.score !== undefined },
      },
      platform.base.now(),
    );
    expect(page.rows.find(({ invitationId }) => invitationId === invitationIds[index])?.status).toBe(decided);
    expect(names(await results(`?status=${decided}`))).toContain(person.name);
  }
  expect(names(await results('?status=finished'))).toEqual(['Ada', 'ben', 'Hal']);
});

test('sorts by name, score, end and status, in both directions, with the empty ones last', async () => {
  const { results } = await openingWith(mixed);
  expect(names(await results('?sort=name&direction=desc'))).toEqual(['Hal', 'Gus', 'Fay', 'Eli', 'Dee', 'Cai', 'ben', 'Ada']);
  expect(names(await results('?sort=score&direction=desc')).slice(0, 3)).toEqual(['ben', 'Ada', 'Hal']);
  expect(names(await results('?sort=score&direction=asc')).slice(0, 3)).toEqual(['Hal', 'Ada', 'ben']);
  expect(names(await results('?sort=closed&direction=asc')).slice(0, 2)).toEqual(['ben', 'Ada']);
  expect((await results('?sort=status')).rows.map(({ status }) => status)).toEqual([
    'expired',
    'finished',
    'finished',
    'finished',
    'grading',
    'invited',
    'revoked',
    'running',
  ]);
});

test('searches names and addresses as text, whatever stands in them', async () => {
  const { results } = await openingWith([
    { name: 'Ada 100% Lovelace', email: 'ada@example.org' },
    { name: 'Ben_Under', email: 'ben@example.net' },
    { name: "O'Neil; drop table", email: 'neil@example.org' },
  ]);
  expect(names(await results('?search=LOVE'))).toEqual(['Ada 100% Lovelace']);
  expect(names(await results('?search=example.net'))).toEqual(['Ben_Under']);
  expect(names(await results('?search=%25'))).toEqual(['Ada 100% Lovelace']);
  expect(names(await results('?search=_'))).toEqual(['Ben_Under']);
  expect(names(await results(`?search=${encodeURIComponent("o'neil; d")}`))).toEqual(["O'Neil; drop table"]);
  expect(await results('?search=nobody')).toMatchObject({ rows: [], total: 0 });
});

test('pages by fifty without repeating or leaving out anybody', async () => {
  const people = Array.from({ length: 120 }, (_, index) => ({
    name: 'Same Name',
    email: `person${index}@example.org`,
    attempt: { score: index % 2 === 0 ? 50 : 100 },
  }));
  const { results } = await openingWith(people);
  const pages = [
    await results('?sort=score&page=1'),
    await results('?sort=score&page=2'),
    await results('?sort=score&page=3'),
    await results('?page=4'),
  ];
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
    [50, 120],
    [50, 120],
    [20, 120],
    [0, 120],
  ]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ email }) => email))).size).toBe(120);
  // The distribution is over all of them, not over a page or what was searched for.
  expect((await results('?search=person1&page=1')).distribution.n).toBe(120);
});

test('the distribution counts real, closed and graded attempts only, and says what is not known', async () => {
  const { results, opening } = await openingWith([
    { name: 'A', attempt: { score: 0 } },
    { name: 'B', attempt: { score: 60 } },
    { name: 'C', attempt: { score: 75 } },
    { name: 'D', attempt: { score: 100 } },
    { name: 'Trial', attempt: { score: 10, purpose: 'trial' } },
    { name: 'Sample', attempt: { score: 10, purpose: 'sample' } },
    { name: 'Waiting', attempt: { closed: true } },
    { name: 'Running', attempt: {} },
  ]);
  const { distribution, rows } = await results();
  expect(distribution).toMatchObject({ n: 4, mean: 58.75, median: 67.5 });
  // Sample standard deviation with n − 1: √(((58.75)² + 1.25² + 16.25² + 41.25²) / 3).
  expect(distribution.sd).toBeCloseTo(42.5, 1);
  expect(distribution.bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 1, 1, 0, 1]);
  // Wilson's interval for 3 of 4.
  expect(distribution.passRate).toMatchObject({ passed: 3, share: 0.75 });
  expect(distribution.passRate?.low).toBeCloseTo(0.3006, 4);
  expect(distribution.passRate?.high).toBeCloseTo(0.9544, 4);
  expect(rows.filter(({ isAboveFloor }) => isAboveFloor === true).map(({ name }) => name)).toEqual(['B', 'C', 'D']);
  expect(opening.floorPercent).toBe(60);
});

test('an opening without candidates or floor has no invented numbers', async () => {
  const { results } = await openingWith([], null);
  expect((await results()).distribution).toMatchObject({ n: 0, mean: null, sd: null, median: null, passRate: null });
  const { results: one } = await openingWith([{ name: 'Ada', attempt: { score: 40 } }], null);
  expect(await one()).toMatchObject({
    distribution: { n: 1, mean: 40, sd: null, median: 40, passRate: null },
    rows: [{ isAboveFloor: null }],
  });
});

test('a query that makes no sense is refused', async () => {
  const { owner, opening } = await openingWith([]);
  for (const query of ['?page=0', '?sort=password', '?status=gone', '?direction=sideways']) {
    expect((await owner.get(`/api/staff/openings/${opening.openingId}/results${query}`)).status).toBe(422);
  }
});
