import { type AssessmentId, type AttemptId, type CandidateId, parseId, type TeamId } from '@assay/core/ids';
import type { EarlierAttempt } from '@assay/core/invitations';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type EarlierAttemptOf = EarlierAttempt & { attemptId: AttemptId; opening: string };

const selectEarlier = (db: Database | Tx, assessmentId: AssessmentId) =>
  db
    .selectFrom('attempts')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'attempts.assessmentRevisionId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .select([
      'attempts.id',
      'attempts.closedAt',
      'attempts.points',
      'attempts.maxPoints',
      'openings.title as opening',
      'candidates.email',
      'candidates.id as candidateId',
    ])
    .where('assessmentRevisions.assessmentId', '=', assessmentId)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.voidedAt', 'is', null)
    .orderBy('attempts.startedAt', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof selectEarlier>['execute']>>[number];

const earlierFromRow = ({ id, closedAt, points, maxPoints, opening }: Row): EarlierAttemptOf => ({
  attemptId: parseId('attempt', id),
  opening,
  closedAt: closedAt === null ? null : new Date(closedAt),
  percent: points === null || maxPoints === null || maxPoints <= 0 ? null : (100 * points) / maxPoints,
});

/** The last time a person took an assessment, in any revision and for any opening; a void attempt was none. */
export async function findEarlierAttempt(
  db: Database | Tx,
  candidateId: CandidateId,
  assessmentId: AssessmentId,
): Promise<EarlierAttemptOf | null> {
  const row = await selectEarlier(db, assessmentId).where('candidates.id', '=', candidateId).limit(1).executeTakeFirst();
  return row === undefined ? null : earlierFromRow(row);
}

const addressesAtOnce = 500;

/** The same for many, by their normal addresses. */
export async function findEarlierByEmail(
  db: Database | Tx,
  { teamId, assessmentId }: { teamId: TeamId; assessmentId: AssessmentId },
  emails: readonly string[],
): Promise<ReadonlyMap<string, EarlierAttemptOf>> {
  const found = new Map<string, EarlierAttemptOf>();
  for (let from = 0; from < emails.length; from += addressesAtOnce) {
    const rows = await selectEarlier(db, assessmentId)
      .where('candidates.teamId', '=', teamId)
      .where('candidates.email', 'in', emails.slice(from, from + addressesAtOnce))
      .execute();
    for (const row of rows) if (!found.has(row.email)) found.set(row.email, earlierFromRow(row));
  }
  return found;
}

/** Families of which a person was shown a question in a real attempt, whatever became of it. */
export async function listFamiliesMet(db: Database | Tx, candidateId: CandidateId): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select('questionVersions.family')
    .distinct()
    .where('invitations.candidateId', '=', candidateId)
    .where('attempts.purpose', '=', 'real')
    .execute();
  return new Set(rows.map(({ family }) => family));
}
