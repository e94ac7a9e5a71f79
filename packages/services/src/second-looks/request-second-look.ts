import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { SecondLookInput } from '@assay/core/second-looks';
import { getAttempt, insertSecondLook, subjectOfAttempt, writing } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { ownSecondLookDecision } from './own-second-look-decision.ts';

/** A candidate asks, once, that a person looks at the score, whatever the assessment shows of it. The log keeps that it was asked, never the words. */
export async function requestSecondLook(ctx: ServiceContext, input: SecondLookInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'second-look.request', subjectOfAttempt(attempt));
    const decision = await ownSecondLookDecision(tx, attempt, ctx.now());
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    const { invitationId } = attempt;
    await insertSecondLook(tx, { id: newIdIn(ctx, 'secondLook'), invitationId, text: input.text, askedAt: ctx.now() });
    await trace(tx, ctx, { action: 'second-look.request', subject: invitationId });
  });
}
