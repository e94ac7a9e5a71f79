import { assertMay } from '@assay/core/accounts';
import { type AssessmentId, type AttemptId, parseId } from '@assay/core/ids';
import { goesByError, type StandardError } from '@assay/core/reviews';
import { getReviewPlan, listAssessmentsOf, listGradedAttempts, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { planAttempt } from './plan-attempt.ts';
import { standardErrorOf } from './standard-error-of.ts';

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 20;

/** Brings the answers that need people to whoever scores them: of one attempt, of an assessment whose plan was saved, or of an opening whose floor moved. */
export async function planReviews(ctx: ServiceContext, input: { subject: string }): Promise<void> {
  assertMay(ctx.actor, 'review.plan-tasks', { kind: 'installation' });
  const { subject } = input;
  const known = new Map<AssessmentId, StandardError>();
  if (subject.startsWith('att_')) return planAll(ctx, [parseId('attempt', subject)], known);
  const of = subject.startsWith('opn_') ? { openingId: parseId('opening', subject) } : { assessmentId: parseId('assessment', subject) };
  let after = '';
  for (;;) {
    const attempts = await listGradedAttempts(ctx.db, of, after, attemptsAtOnce);
    await planAll(ctx, attempts, known);
    if (attempts.length < attemptsAtOnce) return;
    after = attempts.at(-1) ?? after;
  }
}

/** @param known of the assessments that were met before; filled in here */
async function planAll(ctx: ServiceContext, attempts: readonly AttemptId[], known: Map<AssessmentId, StandardError>): Promise<void> {
  for (const assessmentId of await listAssessmentsOf(ctx.db, attempts)) {
    if (known.has(assessmentId) || !goesByError((await getReviewPlan(ctx.db, assessmentId)).plan)) continue;
    known.set(assessmentId, await standardErrorOf(ctx.db, assessmentId));
  }
  await writing(ctx.db, async (tx) => {
    for (const attemptId of attempts) await planAttempt(tx, ctx, attemptId, known);
  });
}
