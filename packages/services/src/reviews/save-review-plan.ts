import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { ReviewPlanForStaff, ReviewPlanInput } from '@assay/core/reviews';
import { getAssessment, insertReviewPlan, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { askToPlan } from './ask-to-plan.ts';
import { reviewPlanForStaff } from './read-review-plan.ts';

/** Holds at once for every answer that is not settled, whichever revision it was written under. Refused when somebody saved after `basedOn`. */
export async function saveReviewPlan(
  ctx: ServiceContext,
  input: ReviewPlanInput & { assessmentId: AssessmentId },
): Promise<ReviewPlanForStaff> {
  return writing(ctx.db, async (tx) => {
    const { id, teamId } = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'review-plan.write', { kind: 'team', teamId });
    const before = await reviewPlanForStaff(tx, id);
    if (before.number !== input.basedOn) {
      throw new AppError(
        'conflict',
        `${before.savedBy ?? 'Somebody'} saved this plan after you opened it. Look at it again, then decide which one stays.`,
        { reason: 'saved_meanwhile' },
      );
    }
    const number = before.number + 1;
    await insertReviewPlan(tx, id, { number, plan: input.plan, savedAt: ctx.now(), savedBy: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'review-plan.write', subject: id, details: { number, before: before.plan, plan: input.plan } });
    await askToPlan(tx, ctx, id);
    return reviewPlanForStaff(tx, id);
  });
}
