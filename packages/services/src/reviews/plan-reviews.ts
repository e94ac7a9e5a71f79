import { assertMay } from '@assay/core/accounts';
import { parseId } from '@assay/core/ids';
import { listGradedAttempts, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { planAttempt } from './plan-attempt.ts';

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 20;

/** Brings the answers that need people to whoever scores them: of one attempt, of an assessment whose plan was saved, or of an opening whose floor moved. */
export async function planReviews(ctx: ServiceContext, input: { subject: string }): Promise<void> {
  assertMay(ctx.actor, 'review.plan-tasks', { kind: 'installation' });
  const { subject } = input;
  if (subject.startsWith('att_')) return writing(ctx.db, (tx) => planAttempt(tx, ctx, parseId('attempt', subject)));
  const of = subject.startsWith('opn_') ? { openingId: parseId('opening', subject) } : { assessmentId: parseId('assessment', subject) };
  let after = '';
  for (;;) {
    const attempts = await listGradedAttempts(ctx.db, of, after, attemptsAtOnce);
    await writing(ctx.db, async (tx) => {
      for (const attemptId of attempts) await planAttempt(tx, ctx, attemptId);
    });
    if (attempts.length < attemptsAtOnce) return;
    after = attempts.at(-1) ?? after;
  }
}
