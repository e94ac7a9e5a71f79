import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { ReviewerNamesInput } from '@assay/core/reviews';
import { areReviewerNamesShown, getAssessment, saveReviewerNames, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Switches whether managers see by name how severe each reviewer of an assessment is. The log says who did, and reviewers see that it is so. */
export async function showReviewerNames(ctx: ServiceContext, input: ReviewerNamesInput & { assessmentId: AssessmentId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const { id, teamId } = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'agreement.show-names', { kind: 'team', teamId });
    const { areShown } = input;
    if ((await areReviewerNamesShown(tx, id)) === areShown) return;
    await saveReviewerNames(tx, id, { areShown, at: ctx.now(), by: savedByActor(ctx) });
    await trace(tx, ctx, {
      action: 'agreement.show-names',
      subject: id,
      details: { change: areShown ? 'reviewers shown by name' : 'reviewers hidden again' },
    });
  });
}
