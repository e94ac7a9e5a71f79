import { createHash } from 'node:crypto';
import { newId, type OpeningId, parseId } from '@assay/core/ids';
import { type Database, getLatestRevision, listResultsAnew, type Schema, writing } from '@assay/db';
import { seededRandom } from '@assay/stats';
import type { Insertable } from 'kysely';
import { personNumber } from './believable-people.ts';

type Filling = { openingId: OpeningId; count: number; seed: string; now: Date };

type Rows = {
  candidates: Insertable<Schema['candidates']>[];
  invitations: Insertable<Schema['invitations']>[];
  invitationTokens: Insertable<Schema['invitationTokens']>[];
  attempts: Insertable<Schema['attempts']>[];
  attemptIntervals: Insertable<Schema['attemptIntervals']>[];
  lateTails: Insertable<Schema['lateTails']>[];
};

const rowsAtOnce = 400;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * So many people in an opening, each where people are after some months: most have finished, with scores in thirds of points around a hump; some
 * were only invited, were too late, are at it or being graded, are void or have late edits waiting. The same seed gives the same people.
 */
export async function fillOpening(db: Database, filling: Filling): Promise<void> {
  const opening = await db.selectFrom('openings').selectAll().where('id', '=', filling.openingId).executeTakeFirstOrThrow();
  const revision = await getLatestRevision(db, parseId('assessment', opening.assessmentId));
  const chance = seededRandom(filling.seed);
  for (let from = 0; from < filling.count; from += rowsAtOnce) {
    const rows: Rows = { candidates: [], invitations: [], invitationTokens: [], attempts: [], attemptIntervals: [], lateTails: [] };
    for (let number = from; number < Math.min(filling.count, from + rowsAtOnce); number += 1) {
      addPerson(rows, { filling, number, chance, teamId: opening.teamId, revisionId: revision.id });
    }
    await writing(db, async (tx) => {
      await tx.insertInto('candidates').values(rows.candidates).execute();
      await tx.insertInto('invitations').values(rows.invitations).execute();
      await tx.insertInto('invitationTokens').values(rows.invitationTokens).execute();
      await tx.insertInto('attempts').values(rows.attempts).execute();
      await tx.insertInto('attemptIntervals').values(rows.attemptIntervals).execute();
      if (rows.lateTails.length > 0) await tx.insertInto('lateTails').values(rows.lateTails).execute();
    });
  }
  const results = (await listResultsAnew(db)).filter(({ openingId }) => openingId === filling.openingId);
  for (let from = 0; from < results.length; from += rowsAtOnce) {
    await writing(db, (tx) =>
      tx
        .insertInto('results')
        .values(results.slice(from, from + rowsAtOnce))
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
}

type Place = { filling: Filling; number: number; chance: () => number; teamId: string; revisionId: string };

function addPerson(rows: Rows, { filling: { openingId, seed, now }, number, chance, teamId, revisionId }: Place): void {
  const bytes = createHash('sha256').update(`${seed} ${number}`).digest();
  const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind, at: Date) => newId(kind, at, bytes.subarray(0, 16));
  const invitedAt = new Date(now.getTime() - Math.floor((0.5 + 89 * chance()) * dayMs));
  const candidateId = id('candidate', invitedAt);
  const invitationId = id('invitation', invitedAt);
  const lot = chance();
  const isStarted = lot >= 0.14;
  const isRevoked = lot < 0.03;
  const isExpired = lot >= 0.03 && lot < 0.08;
  const timeMultiplier = chance() < 0.06 ? 1.25 : 1;
  rows.candidates.push({
    id: candidateId,
    teamId,
    subjectId: id('subject', invitedAt),
    ...personNumber(number, chance),
    createdAt: invitedAt.toISOString(),
  });
  rows.invitations.push({
    id: invitationId,
    openingId,
    candidateId,
    startsFrom: null,
    startsUntil: isExpired
      ? new Date(now.getTime() - 1 - Math.floor(chance() * dayMs)).toISOString()
      : new Date(now.getTime() + Math.floor((1 + 20 * chance()) * dayMs)).toISOString(),
    timeMultiplier,
    source: 'staff',
    isWarm: 0,
    revokedAt: isRevoked ? now.toISOString() : null,
    createdAt: invitedAt.toISOString(),
  });
  rows.invitationTokens.push({
    id: id('token', invitedAt),
    invitationId,
    tokenHash: bytes.toString('hex'),
    createdAt: invitedAt.toISOString(),
    revokedAt: isRevoked ? now.toISOString() : null,
  });
  if (isStarted)
    addAttempt(rows, { now, chance, revisionId, invitationId, timeMultiplier, invitedAt, attemptId: id('attempt', invitedAt) });
}

type Started = {
  now: Date;
  chance: () => number;
  revisionId: string;
  invitationId: string;
  timeMultiplier: number;
  invitedAt: Date;
  attemptId: string;
};

function addAttempt(rows: Rows, { now, chance, revisionId, invitationId, timeMultiplier, invitedAt, attemptId }: Started): void {
  const lot = chance();
  const isRunning = lot < 0.005;
  const isGrading = lot >= 0.005 && lot < 0.008;
  const isVoid = lot >= 0.008 && lot < 0.018;
  const isLateWaiting = lot >= 0.018 && lot < 0.024;
  const workingMs = 60 * minuteMs;
  const startedAt = isRunning
    ? new Date(now.getTime() - Math.floor(30 * minuteMs * chance()))
    : new Date(invitedAt.getTime() + Math.floor((now.getTime() - invitedAt.getTime() - 2 * 60 * minuteMs) * chance()));
  const closedAt = isRunning ? null : new Date(startedAt.getTime() + Math.floor((0.4 + 0.6 * chance()) * workingMs));
  const thirds = Math.round(60 * ((chance() + chance() + chance()) / 3) ** 0.8);
  const isGraded = closedAt !== null && !isGrading;
  rows.attempts.push({
    id: attemptId,
    invitationId,
    purpose: 'real',
    assessmentRevisionId: revisionId,
    seed: attemptId,
    assemblyVersion: 1,
    assemblyInputs,
    workingTimeMs: workingMs,
    timeMultiplier,
    addedMs: 0,
    startedAt: startedAt.toISOString(),
    closesAt: new Date(startedAt.getTime() + workingMs * timeMultiplier).toISOString(),
    submittedAt: closedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    closedBy: closedAt === null ? null : 'submit',
    receipt: closedAt === null ? null : receipt,
    points: isGraded ? thirds / 3 : null,
    maxPoints: isGraded ? 20 : null,
    gradedAt: isGraded ? new Date(closedAt.getTime() + minuteMs).toISOString() : null,
    voidedAt: isVoid ? now.toISOString() : null,
    voidedBy: isVoid ? 'acc_nobody' : null,
    voidReason: isVoid ? 'Sat twice under two addresses.' : null,
    toReview: 0,
    toReviewPoints: 0,
    resumeCodeNumber: 1,
  });
  rows.attemptIntervals.push({ attemptId, number: 1, startedAt: startedAt.toISOString(), endedAt: closedAt?.toISOString() ?? null });
  if (isLateWaiting && closedAt !== null) {
    const at = new Date(closedAt.getTime() + 5 * minuteMs).toISOString();
    rows.lateTails.push({
      attemptId,
      edits: 12,
      lastSeq: 400,
      firstReceivedAt: at,
      lastReceivedAt: at,
      gradedSeq: 400,
      counts: null,
      reason: null,
      decidedAt: null,
      decidedBy: null,
    });
  }
}

/** As long as those of a form of four questions drawn from pools of a dozen: what a list must not have to read past. */
const assemblyInputs = JSON.stringify({
  sections: Array.from({ length: 2 }, (_, section) => ({
    count: 2,
    candidates: Array.from({ length: 12 }, (_, index) => ({
      versionId: `qver_${section}${index}`.padEnd(31, '0'),
      family: `family-${index}`,
    })),
  })),
});
const receipt = JSON.stringify({
  content: {
    items: Array.from({ length: 8 }, (_, index) => ({ position: index + 1, question: `question-${index}`, sha256: 'a'.repeat(64) })),
  },
});
