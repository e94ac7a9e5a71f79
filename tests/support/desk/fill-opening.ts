import { createHash } from 'node:crypto';
import { newId, type OpeningId, parseId } from '@assay/core/ids';
import { type Database, dayOf, getLatestRevision, listResultsAnew, markSlicesStale, type Schema, writing } from '@assay/db';
import { seededRandom } from '@assay/stats';
import type { Insertable } from 'kysely';
import { personNumber } from './believable-people.ts';

type Filling = {
  openingId: OpeningId;
  count: number;
  seed: string;
  now: Date;
  /** Whether each attempt has its questions, with grades as long as those of code. */
  hasItems?: boolean;
};

type Rows = {
  candidates: Insertable<Schema['candidates']>[];
  invitations: Insertable<Schema['invitations']>[];
  invitationTokens: Insertable<Schema['invitationTokens']>[];
  attempts: Insertable<Schema['attempts']>[];
  attemptIntervals: Insertable<Schema['attemptIntervals']>[];
  lateTails: Insertable<Schema['lateTails']>[];
  decisions: Insertable<Schema['decisions']>[];
  items: Insertable<Schema['items']>[];
  gradings: Insertable<Schema['gradings']>[];
};

const rowsAtOnce = 400;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * So many people in an opening, each where people are after some months: most have finished, with scores in thirds of points around a hump; some
 * were only invited, were too late, are at it or being graded, are void or have late edits waiting; of those who finished half are decided on, and half of
 * these told. The same seed gives the same people.
 */
export async function fillOpening(db: Database, filling: Filling): Promise<void> {
  const opening = await db.selectFrom('openings').selectAll().where('id', '=', filling.openingId).executeTakeFirstOrThrow();
  const revision = await getLatestRevision(db, parseId('assessment', opening.assessmentId));
  const chance = seededRandom(filling.seed);
  const form = filling.hasItems === true ? await formOf(db, revision.content) : [];
  const decider = newId('account', filling.now, new Uint8Array(16));
  for (let from = 0; from < filling.count; from += rowsAtOnce) {
    const rows: Rows = {
      candidates: [],
      invitations: [],
      invitationTokens: [],
      attempts: [],
      attemptIntervals: [],
      lateTails: [],
      ...nothingMore(),
    };
    for (let number = from; number < Math.min(filling.count, from + rowsAtOnce); number += 1) {
      addPerson(rows, { filling, number, chance, teamId: opening.teamId, revisionId: revision.id, form, decider });
    }
    await writing(db, async (tx) => {
      await tx.insertInto('candidates').values(rows.candidates).execute();
      await tx.insertInto('invitations').values(rows.invitations).execute();
      await tx.insertInto('invitationTokens').values(rows.invitationTokens).execute();
      await tx.insertInto('attempts').values(rows.attempts).execute();
      await tx.insertInto('attemptIntervals').values(rows.attemptIntervals).execute();
      if (rows.lateTails.length > 0) await tx.insertInto('lateTails').values(rows.lateTails).execute();
      if (rows.decisions.length > 0) await tx.insertInto('decisions').values(rows.decisions).execute();
      for (let first = 0; first < rows.items.length; first += rowsAtOnce) {
        await tx
          .insertInto('items')
          .values(rows.items.slice(first, first + rowsAtOnce))
          .execute();
      }
      for (let first = 0; first < rows.gradings.length; first += rowsAtOnce) {
        await tx
          .insertInto('gradings')
          .values(rows.gradings.slice(first, first + rowsAtOnce))
          .execute();
      }
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
  const days = results.flatMap(({ invitedAt, closedAt }) => [invitedAt, closedAt].flatMap((at) => (at == null ? [] : [dayOf(at)])));
  await writing(db, (tx) =>
    markSlicesStale(
      tx,
      [...new Set(days)].map((day) => ({ openingId: filling.openingId, day })),
    ),
  );
}

const nothingMore = (): Pick<Rows, 'decisions' | 'items' | 'gradings'> => ({ decisions: [], items: [], gradings: [] });

type Asked = { section: string; versionId: string };

/** The same questions for everybody: what is read of them is as much as if each had others. */
async function formOf(db: Database, { sections }: { sections: readonly { title: string; count: number }[] }): Promise<readonly Asked[]> {
  const versions = await db.selectFrom('questionVersions').select('id').orderBy('id').execute();
  return sections
    .flatMap(({ title, count }) => Array.from({ length: count }, () => title))
    .map((section, index) => ({ section, versionId: versions[index % versions.length]?.id ?? '' }));
}

type Place = {
  filling: Filling;
  number: number;
  chance: () => number;
  teamId: string;
  revisionId: string;
  form: readonly Asked[];
  decider: string;
};

function addPerson(rows: Rows, { filling: { openingId, seed, now }, number, chance, teamId, revisionId, form, decider }: Place): void {
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
    breakMinutes: 0,
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
  if (!isStarted) return;
  addAttempt(rows, { now, chance, revisionId, invitationId, timeMultiplier, invitedAt, attemptId: id('attempt', invitedAt) });
  const attempt = rows.attempts.at(-1);
  if (attempt === undefined || attempt.gradedAt === null) return;
  addItems(rows, { attempt, form, bytes });
  const turn = number % 4;
  if (turn > 1 || attempt.voidedAt !== null) return;
  const decidedAt = new Date(now.getTime() - 60_000 * number).toISOString();
  rows.decisions.push({
    id: id('decision', now),
    batchId: newId('decisionBatch', now, bytes.subarray(16)),
    invitationId,
    decidingScore: 'raw',
    kind: (['advance', 'reject', 'hold'] as const)[number % 3] ?? 'hold',
    reason: 'Too little practice with joins.',
    scorePercent: 50,
    linePercent: 60,
    isProvisional: 0,
    decidedAt,
    decidedBy: decider,
    replacedBy: null,
    takenBackAt: null,
    takenBackBy: null,
    toldAt: turn === 0 ? decidedAt : null,
    toldBy: turn === 0 ? `staff:${decider}` : null,
    toldWay: turn === 0 ? 'by_hand' : null,
    tellingId: turn === 0 ? newId('telling', now, bytes.subarray(0, 16)) : null,
  });
}

type Graded = { attempt: Insertable<Schema['attempts']>; form: readonly Asked[]; bytes: Uint8Array };

function addItems(rows: Rows, { attempt, form, bytes }: Graded): void {
  for (const [index, { section, versionId }] of form.entries()) {
    const own = new Uint8Array(16).map((_, at) => (bytes[(at + index) % 32] ?? 0) + index);
    const at = new Date(attempt.startedAt);
    const itemId = newId('item', at, own);
    rows.items.push({
      id: itemId,
      attemptId: attempt.id,
      position: index + 1,
      section,
      questionVersionId: versionId,
      counts: 1,
      isPilot: 0,
      weight: 2.5,
      optionOrder: '[]',
      language: null,
      selected: '[]',
      typed: null,
      marked: 0,
    });
    rows.gradings.push({
      id: newId('grading', at, own),
      attemptId: attempt.id,
      itemId,
      questionVersionId: versionId,
      language: null,
      share: ((bytes[index] ?? 0) % 4) / 3 > 1 ? 1 : ((bytes[index] ?? 0) % 4) / 3,
      grade: longGrade,
      createdAt: attempt.startedAt,
    });
  }
}

/** As long as that of a question with a dozen cases. */
const longGrade = JSON.stringify({ kind: 'choice', share: 0, selected: [], correct: Array.from({ length: 30 }, () => 'x'.repeat(64)) });

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
    breakMs: 0,
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
  rows.attemptIntervals.push({
    attemptId,
    number: 1,
    startedAt: startedAt.toISOString(),
    endedAt: closedAt?.toISOString() ?? null,
    isAfterOwnBreak: 0,
  });
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
