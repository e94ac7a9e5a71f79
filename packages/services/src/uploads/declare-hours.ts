import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { DeclareHoursInput } from '@assay/core/uploads';
import { getAttempt, markDeclaredHours, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** How long a take-home took by the candidate's own account: asked after the end, optional, never scored, and changed as often as they like. */
export async function declareHours(ctx: ServiceContext, input: DeclareHoursInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.declare-hours', subjectOfAttempt(attempt));
    if (attempt.closedAt === null) throw new AppError('conflict', 'This is asked once you have handed in.', { reason: 'open' });
    await markDeclaredHours(tx, attempt.id, input.hours);
  });
}
