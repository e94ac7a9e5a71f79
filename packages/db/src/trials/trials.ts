import { type AccountId, type AssessmentId, type AttemptId, type InvitationId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { readFrozenQuestion } from '../questions/frozen-questions.ts';
import type { Tx } from '../writing.ts';

export type Trial = {
  invitationId: InvitationId;
  accountId: AccountId;
  /** Null until it is started. */
  attempt: { id: AttemptId; closedAt: Date | null; gradedAt: Date | null; points: number | null; maxPoints: number | null } | null;
};

export async function insertTrial(
  tx: Tx,
  trial: { invitationId: InvitationId; assessmentId: AssessmentId; accountId: AccountId; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('trials')
    .values({ ...trial, createdAt: trial.createdAt.toISOString() })
    .execute();
}

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Of all colleagues, the oldest first. */
export async function listTrials(db: Database | Tx, assessmentId: AssessmentId): Promise<readonly Trial[]> {
  const rows = await db
    .selectFrom('trials')
    .leftJoin('attempts', 'attempts.invitationId', 'trials.invitationId')
    .select([
      'trials.invitationId',
      'trials.accountId',
      'attempts.id',
      'attempts.closedAt',
      'attempts.gradedAt',
      'attempts.points',
      'attempts.maxPoints',
    ])
    .where('trials.assessmentId', '=', assessmentId)
    .orderBy('trials.createdAt')
    .orderBy('trials.invitationId')
    .execute();
  return rows.map(({ invitationId, accountId, id, closedAt, gradedAt, points, maxPoints }) => ({
    invitationId: parseId('invitation', invitationId),
    accountId: parseId('account', accountId),
    attempt:
      id === null
        ? null
        : { id: parseId('attempt', id), closedAt: dateOrNull(closedAt), gradedAt: dateOrNull(gradedAt), points, maxPoints },
  }));
}

/** How an attempt went, question by question, as statistics keep it. */
export async function listTriedQuestions(db: Database | Tx, attemptId: AttemptId) {
  const rows = await db
    .selectFrom('responses')
    .innerJoin('items', 'items.id', 'responses.itemId')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select([
      'responses.questionId',
      'responses.questionVersion',
      'responses.score',
      'responses.max',
      'responses.seconds',
      'questionVersions.title',
      'questionVersions.content',
    ])
    .where('items.attemptId', '=', attemptId)
    .orderBy('items.position')
    .execute();
  return rows.map(({ questionId, questionVersion, score, max, seconds, title, content }) => ({
    questionId,
    version: questionVersion,
    title,
    minutes: readFrozenQuestion(content).minutes,
    share: max <= 0 ? 0 : score / max,
    seconds,
  }));
}
