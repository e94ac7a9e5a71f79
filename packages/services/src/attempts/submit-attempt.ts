import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type Receipt, type SubmitInput, timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { findCurrentWriter, getAttempt, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { closeAttempt } from './closing.ts';
import { storedReceipt } from './stored-receipt.ts';

/** Closes the attempt once the server holds every event up to `lastSeq`. A repeat answers the same receipt. */
export async function submitAttempt(ctx: ServiceContext, input: SubmitInput & { attemptId: AttemptId }): Promise<{ receipt: Receipt }> {
  return writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.submit', subjectOfAttempt(attempt));
    const receipt = storedReceipt(attempt);
    if (receipt !== null) return { receipt };
    const now = ctx.now();
    const timing = timingAt(attempt, now);
    if (timing.phase === 'paused')
      throw new AppError('conflict', 'The clock is stopped. Submit when the break is over.', { reason: 'paused' });
    if (timing.phase !== 'running')
      return { receipt: await closeAttempt(tx, ctx, attempt, { closedAt: timing.closedAt, closedBy: 'deadline' }) };
    const current = await findCurrentWriter(tx, attempt.id);
    if (current === null || current.id !== input.writerSessionId) {
      throw new AppError('conflict', 'Another tab or device is writing now. Submit there, or take over first.', { reason: 'not_writer' });
    }
    if (current.ackedSeq < input.lastSeq) {
      throw new AppError('conflict', 'The last edits have not arrived yet. They are sent first; then submit again.', {
        reason: 'missing_events',
        expectedSeq: current.ackedSeq + 1,
      });
    }
    return { receipt: await closeAttempt(tx, ctx, attempt, { closedAt: now, closedBy: 'submit' }) };
  });
}
