import { type AccountId, type AssessmentId, type AttemptId, parseId } from '@assay/core/ids';
import { defaultReviewPlan, type ReviewPlan } from '@assay/core/reviews';
import { reviewPlan } from '@assay/core/reviews/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** `number` counts how often it was saved; 0 with the usual plan while nobody has. */
export type SavedReviewPlan = { number: number; plan: ReviewPlan; savedAt: Date | null; savedBy: AccountId | null };

export async function getReviewPlan(db: Database | Tx, assessmentId: AssessmentId): Promise<SavedReviewPlan> {
  const row = await db
    .selectFrom('reviewPlans')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { number: 0, plan: defaultReviewPlan, savedAt: null, savedBy: null };
  return {
    number: row.number,
    plan: fromStored(reviewPlan, row.plan, 'review_plans.plan'),
    savedAt: new Date(row.savedAt),
    savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  };
}

export async function insertReviewPlan(
  tx: Tx,
  assessmentId: AssessmentId,
  { number, plan, savedAt, savedBy }: { number: number; plan: ReviewPlan; savedAt: Date; savedBy: AccountId | null },
): Promise<void> {
  await tx
    .insertInto('reviewPlans')
    .values({ assessmentId, number, plan: toStored(plan), savedAt: savedAt.toISOString(), savedBy })
    .execute();
}

/** Which assessment an attempt is of. */
export async function getAssessmentOfRevision(db: Database | Tx, revisionId: string): Promise<AssessmentId> {
  const row = await db.selectFrom('assessmentRevisions').select('assessmentId').where('id', '=', revisionId).executeTakeFirstOrThrow();
  return parseId('assessment', row.assessmentId);
}

/** Which assessments some attempts are of, each once. */
export async function listAssessmentsOf(db: Database, attemptIds: readonly AttemptId[]): Promise<readonly AssessmentId[]> {
  if (attemptIds.length === 0) return [];
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'attempts.assessmentRevisionId')
    .select('assessmentRevisions.assessmentId')
    .distinct()
    .where('attempts.id', 'in', attemptIds)
    .execute();
  return rows.map(({ assessmentId }) => parseId('assessment', assessmentId));
}
