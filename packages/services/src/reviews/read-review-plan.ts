import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { ReviewPlanForStaff } from '@assay/core/reviews';
import { countReviewTasks, type Database, findStaff, getAssessment, getReviewPlan, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { standardErrorOf } from './standard-error-of.ts';

export async function readReviewPlan(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<ReviewPlanForStaff> {
  const { teamId } = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'review-plan.read', { kind: 'team', teamId });
  return reviewPlanForStaff(ctx.db, input.assessmentId);
}

export async function reviewPlanForStaff(db: Database | Tx, assessmentId: AssessmentId): Promise<ReviewPlanForStaff> {
  const { number, plan, savedAt, savedBy } = await getReviewPlan(db, assessmentId);
  const saver = savedBy === null ? null : await findStaff(db, savedBy);
  return {
    number,
    plan,
    savedAt: savedAt?.toISOString() ?? null,
    savedBy: saver?.name ?? null,
    ...(await countReviewTasks(db, assessmentId)),
    standardError: await standardErrorOf(db, assessmentId),
  };
}
