import { nothingHere } from '@assay/core';
import type { Subject } from '@assay/core/accounts';
import type { AttemptPurpose, ClockworkWithBreaks, ClosedBy, Interval } from '@assay/core/attempts';
import { attemptPurpose, closedBy } from '@assay/core/attempts/schema';
import {
  type AssessmentRevisionId,
  type AttemptId,
  type CandidateId,
  type InvitationId,
  type OpeningId,
  parseId,
  type SubjectId,
  type TeamId,
} from '@assay/core/ids';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

export type Attempt = ClockworkWithBreaks & {
  id: AttemptId;
  invitationId: InvitationId;
  openingId: OpeningId;
  teamId: TeamId;
  candidateId: CandidateId;
  subjectId: SubjectId;
  revisionId: AssessmentRevisionId;
  purpose: AttemptPurpose;
  seed: string;
  startedAt: Date;
  closedBy: ClosedBy | null;
  /** JSON: Receipt */
  receipt: string | null;
  /** Null until graded. */
  points: number | null;
  maxPoints: number | null;
  gradedAt: Date | null;
  /** Answers that a person scores and nobody has yet, and the points they are worth: `points` and `maxPoints` are without them. */
  toReview: number;
  toReviewPoints: number;
  /** It counts nowhere while this is set. */
  voidedAt: Date | null;
  resumeCodeNumber: number;
  /** Of the notice on data that was read; null where none was, and before this was written down. */
  noticeNumber: number | null;
};

export const subjectOfAttempt = (attempt: Attempt): Subject => ({
  kind: 'attempt',
  attemptId: attempt.id,
  invitationId: attempt.invitationId,
  teamId: attempt.teamId,
  isPrivate: attempt.purpose === 'trial',
});

const selectAttempts = (db: Database | Tx) =>
  db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .selectAll('attempts')
    .select(['invitations.openingId', 'invitations.candidateId', 'openings.teamId', 'candidates.subjectId']);

type Row = Selectable<Schema['attempts']> & { openingId: string; candidateId: string; teamId: string; subjectId: string };

async function withIntervals(db: Database | Tx, row: Row | undefined): Promise<Attempt | null> {
  if (row === undefined) return null;
  const intervals = await db.selectFrom('attemptIntervals').selectAll().where('attemptId', '=', row.id).orderBy('number').execute();
  return attemptFromRow(
    row,
    intervals.map(({ startedAt, endedAt, isAfterOwnBreak }) => ({
      startedAt: new Date(startedAt),
      endedAt: dateOrNull(endedAt),
      ...(isAfterOwnBreak === 1 ? { isAfterOwnBreak: true as const } : {}),
    })),
  );
}

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

const attemptFromRow = (row: Row, intervals: readonly Interval[]): Attempt => ({
  id: parseId('attempt', row.id),
  invitationId: parseId('invitation', row.invitationId),
  openingId: parseId('opening', row.openingId),
  teamId: parseId('team', row.teamId),
  candidateId: parseId('candidate', row.candidateId),
  subjectId: parseId('subject', row.subjectId),
  revisionId: parseId('assessmentRevision', row.assessmentRevisionId),
  purpose: attemptPurpose.parse(row.purpose),
  seed: row.seed,
  workingTimeMs: Number(row.workingTimeMs),
  timeMultiplier: row.timeMultiplier,
  addedMs: Number(row.addedMs),
  breakMs: Number(row.breakMs),
  intervals,
  startedAt: new Date(row.startedAt),
  closedAt: dateOrNull(row.closedAt),
  closedBy: row.closedBy === null ? null : closedBy.parse(row.closedBy),
  receipt: row.receipt,
  points: row.points,
  maxPoints: row.maxPoints,
  gradedAt: dateOrNull(row.gradedAt),
  toReview: row.toReview,
  toReviewPoints: row.toReviewPoints,
  voidedAt: dateOrNull(row.voidedAt),
  resumeCodeNumber: row.resumeCodeNumber,
  noticeNumber: row.noticeNumber,
});

export async function findAttemptByInvitation(db: Database | Tx, invitationId: InvitationId): Promise<Attempt | null> {
  return withIntervals(db, await selectAttempts(db).where('attempts.invitationId', '=', invitationId).executeTakeFirst());
}

export async function getAttempt(db: Database | Tx, id: AttemptId): Promise<Attempt> {
  const attempt = await withIntervals(db, await selectAttempts(db).where('attempts.id', '=', id).executeTakeFirst());
  if (attempt === null) throw nothingHere();
  return attempt;
}

/** Open attempts whose working time ended before `before`. */
export async function listOverdueAttempts(db: Database, before: Date): Promise<readonly AttemptId[]> {
  const rows = await db
    .selectFrom('attempts')
    .select('id')
    .where('closedAt', 'is', null)
    .where('closesAt', '<=', before.toISOString())
    .limit(200)
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}

export type NewAttempt = {
  id: AttemptId;
  invitationId: InvitationId;
  revisionId: AssessmentRevisionId;
  purpose: AttemptPurpose;
  seed: string;
  assemblyVersion: number;
  /** JSON */
  assemblyInputs: string;
  /** Of the notice on data that was read. */
  noticeNumber?: number;
  workingTimeMs: number;
  timeMultiplier: number;
  /** For the breaks that the candidate may take without asking. */
  breakMs?: number;
  startedAt: Date;
  closesAt: Date;
};

export async function insertAttempt(tx: Tx, attempt: NewAttempt): Promise<void> {
  const startedAt = attempt.startedAt.toISOString();
  await tx
    .insertInto('attempts')
    .values({
      id: attempt.id,
      invitationId: attempt.invitationId,
      purpose: attempt.purpose,
      assessmentRevisionId: attempt.revisionId,
      seed: attempt.seed,
      assemblyVersion: attempt.assemblyVersion,
      assemblyInputs: attempt.assemblyInputs,
      noticeNumber: attempt.noticeNumber ?? null,
      workingTimeMs: attempt.workingTimeMs,
      timeMultiplier: attempt.timeMultiplier,
      addedMs: 0,
      breakMs: attempt.breakMs ?? 0,
      startedAt,
      closesAt: attempt.closesAt.toISOString(),
      submittedAt: null,
      closedAt: null,
      closedBy: null,
      receipt: null,
      points: null,
      maxPoints: null,
      gradedAt: null,
      toReview: 0,
      toReviewPoints: 0,
      declaredHours: null,
      voidedAt: null,
      voidedBy: null,
      voidReason: null,
      resumeCodeNumber: 1,
    })
    .execute();
  await tx
    .insertInto('attemptIntervals')
    .values({ attemptId: attempt.id, number: 1, startedAt, endedAt: null, isAfterOwnBreak: 0 })
    .execute();
  await refreshResult(tx, { attemptId: attempt.id });
}

/** Whether it was still open. Ends the running interval with it. */
export async function markClosed(
  tx: Tx,
  id: AttemptId,
  closing: { closedAt: Date; closedBy: ClosedBy; receipt: string },
): Promise<boolean> {
  const at = closing.closedAt.toISOString();
  const result = await tx
    .updateTable('attempts')
    .set({
      closedAt: at,
      closedBy: closing.closedBy,
      receipt: closing.receipt,
      ...(closing.closedBy === 'submit' ? { submittedAt: at } : {}),
    })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tx
    .updateTable('attemptIntervals')
    // Closed in a break of the candidate's own, the clock never ran again.
    .set((eb) => ({ endedAt: eb.case().when('startedAt', '>', at).then(eb.ref('startedAt')).else(at).end() }))
    .where('attemptId', '=', id)
    .where('endedAt', 'is', null)
    .execute();
  await refreshResult(tx, { attemptId: id });
  return true;
}

export type NewScore = { points: number; maxPoints: number; toReview: number; toReviewPoints: number };

export async function markGraded(tx: Tx, id: AttemptId, score: NewScore & { gradedAt: Date }): Promise<void> {
  await tx
    .updateTable('attempts')
    .set({ ...score, gradedAt: score.gradedAt.toISOString() })
    .where('id', '=', id)
    .execute();
  await refreshResult(tx, { attemptId: id });
}
