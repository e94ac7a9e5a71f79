import { anonymousGrade } from '@assay/core/grading';
import { itemGrade } from '@assay/core/grading/schema';
import { type AttemptId, type CandidateId, type InvitationId, parseId, type SubjectId, type TeamId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import { forgetOutcomeDays } from '../outcomes/past-outcomes.ts';
import { forgetReviewWords } from '../reviews/review-tasks.ts';
import { deleteTraces } from '../similarity/answer-traces.ts';
import { forgetCaseWords } from '../similarity/case-steps.ts';
import { forgetAnswers } from '../similarity/forget-answers.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

type Nobody = { id: CandidateId; subjectId: SubjectId; teamId: TeamId };

/**
 * Takes the person out of one invitation: it belongs to a nobody of its own from then on, and what somebody wrote, uploaded or was recorded by is
 * gone. Score and dates stay. Answers the attempt, where there was one.
 */
export async function anonymiseInvitation(tx: Tx, id: InvitationId, nobody: Nobody, at: Date): Promise<AttemptId | null> {
  await tx
    .insertInto('candidates')
    .values({ ...nobody, name: 'Somebody anonymised', email: `${nobody.id}@invalid`, createdAt: at.toISOString() })
    .execute();
  await tx
    .updateTable('invitations')
    .set({ candidateId: nobody.id, anonymisedAt: at.toISOString(), source: 'staff' })
    .where('id', '=', id)
    .execute();
  // The practice rounds beside it were the person's alone.
  await tx.deleteFrom('invitations').where('practiceOf', '=', id).execute();
  for (const table of [
    'invitationTokens',
    'candidateSessions',
    'arrangementRequests',
    'dataRequests',
    'feedback',
    'secondLooks',
    'groupMembers',
    'mails',
    'mailings',
  ] as const) {
    await tx.deleteFrom(table).where('invitationId', '=', id).execute();
  }
  await forgetOutcomeDays(tx, id);
  await tx.updateTable('decisions').set({ reason: '' }).where('invitationId', '=', id).execute();
  const attempt = await tx.selectFrom('attempts').select('id').where('invitationId', '=', id).executeTakeFirst();
  if (attempt !== undefined) await anonymiseAttempt(tx, parseId('attempt', attempt.id), at);
  await refreshResult(tx, { invitationId: id });
  return attempt === undefined ? null : parseId('attempt', attempt.id);
}

async function anonymiseAttempt(tx: Tx, id: AttemptId, at: Date): Promise<void> {
  await deleteRecording(tx, id, at);
  await forgetAnswers(tx, id);
  await tx.deleteFrom('lateGradings').where('attemptId', '=', id).execute();
  await tx.deleteFrom('lateTails').where('attemptId', '=', id).execute();
  for (const table of ['writerSessions', 'problemReports', 'pastReceipts'] as const) {
    await tx.deleteFrom(table).where('attemptId', '=', id).execute();
  }
  await tx
    .deleteFrom('answers')
    .where('itemId', 'in', (eb) => eb.selectFrom('items').select('items.id').where('items.attemptId', '=', id))
    .execute();
  await tx.updateTable('items').set({ typed: null, marked: 0 }).where('attemptId', '=', id).execute();
  await tx.updateTable('attempts').set({ voidReason: null, declaredHours: null }).where('id', '=', id).execute();
  await forgetReviewWords(tx, id);
  await forgetCaseWords(tx, id);
  const gradings = await tx.selectFrom('gradings').select(['id', 'grade']).where('attemptId', '=', id).execute();
  for (const grading of gradings) {
    const grade = toStored(anonymousGrade(fromStored(itemGrade, grading.grade, 'gradings.grade')));
    await tx.updateTable('gradings').set({ grade }).where('id', '=', grading.id).execute();
  }
}

/** The recording, the runs, and what is known of devices and networks. Answers and score stay. */
export async function deleteRecording(tx: Tx, id: AttemptId, at: Date): Promise<void> {
  for (const table of ['eventBatches', 'recordingChunks', 'connectionGaps', 'networkChanges', 'runs'] as const) {
    await tx.deleteFrom(table).where('attemptId', '=', id).execute();
  }
  await deleteTraces(tx, id);
  await tx
    .updateTable('writerSessions')
    .set({ userAgent: '', networkHash: '', lastNetworkHash: null })
    .where('attemptId', '=', id)
    .execute();
  await tx.updateTable('attempts').set({ recordingDeletedAt: at.toISOString() }).where('id', '=', id).execute();
}

export async function isRecordingDeleted(db: Database | Tx, id: AttemptId): Promise<boolean> {
  const row = await db.selectFrom('attempts').select('recordingDeletedAt').where('id', '=', id).executeTakeFirst();
  return row !== undefined && row.recordingDeletedAt !== null;
}

/** What staff wrote about somebody's things: the log keeps who did what and when. */
export async function forgetReasons(tx: Tx, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  await tx.updateTable('audit').set({ reason: null }).where('subject', 'in', subjects).where('reason', 'is not', null).execute();
}
