import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type OpenWriterInput, timingAt, type WriterForCandidate } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { findCurrentWriter, getAttempt, insertWriter, subjectOfAttempt, writing } from '@assay/db';
import { networkHash, newIdIn, type ServiceContext } from '../context.ts';

/** Lets a tab write. The session that it had before a reload goes on when no other has taken over; else a new one takes over. */
export async function openWriter(ctx: ServiceContext, input: OpenWriterInput & { attemptId: AttemptId }): Promise<WriterForCandidate> {
  return writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.write', subjectOfAttempt(attempt));
    const current = await findCurrentWriter(tx, attempt.id);
    if (current !== null && current.id === input.previous) return { writerSessionId: current.id, ackedSeq: current.ackedSeq };
    if (attempt.closedAt !== null || timingAt(attempt, ctx.now()).phase === 'closed') {
      throw new AppError('attempt_closed', 'This attempt has ended.');
    }
    const writerSessionId = newIdIn(ctx, 'writerSession');
    await insertWriter(tx, {
      id: writerSessionId,
      attemptId: attempt.id,
      number: (current?.number ?? 0) + 1,
      ackedSeq: 0,
      userAgent: ctx.device.userAgent.slice(0, 400),
      networkHash: networkHash(ctx, ctx.device.address),
      openedAt: ctx.now(),
    });
    return { writerSessionId, ackedSeq: 0 };
  });
}
