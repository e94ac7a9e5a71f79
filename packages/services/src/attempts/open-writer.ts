import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { deviceName, type OpenWriterInput, plainResumeCode, timingAt, type WriterForCandidate } from '@assay/core/attempts';
import type { AttemptId, WriterSessionId } from '@assay/core/ids';
import {
  type Attempt,
  findReopenedAt,
  getAttempt,
  insertWriter,
  isWriterKnown,
  listWriters,
  subjectOfAttempt,
  type Tx,
  type WriterSession,
  writing,
} from '@assay/db';
import { networkHash, newIdIn, type ServiceContext } from '../context.ts';
import { markContact, markSilence } from './contact.ts';
import { resumeCodeOf } from './resume-code.ts';

/**
 * Lets a tab write: the first one, the one that wrote before a reload, or one that knows the resume code and takes over. Any other is told who
 * writes.
 */
export async function openWriter(ctx: ServiceContext, input: OpenWriterInput & { attemptId: AttemptId }): Promise<WriterForCandidate> {
  return writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.write', subjectOfAttempt(attempt));
    const now = ctx.now();
    const resumeCode = resumeCodeOf(ctx, attempt);
    const current = (await listWriters(tx, attempt.id)).at(-1);
    if (current !== undefined && current.id === input.previous) {
      await markContact(tx, ctx, attempt, { writer: current, isWriter: true, ackedSeq: current.ackedSeq });
      return { kind: 'writing', writerSessionId: current.id, ackedSeq: current.ackedSeq, resumeCode };
    }
    if (attempt.closedAt !== null || timingAt(attempt, now).phase === 'closed') {
      throw new AppError('attempt_closed', 'This attempt has ended.');
    }
    if (current !== undefined && !(await isForsaken(tx, attempt, current))) {
      if (input.resumeCode === null) {
        return {
          kind: 'taken',
          by: {
            device: deviceName(current.userAgent),
            openedAt: current.openedAt.toISOString(),
            lastSeenAt: current.lastSeenAt.toISOString(),
          },
        };
      }
      if (plainResumeCode(input.resumeCode) !== plainResumeCode(resumeCode)) {
        throw new AppError(
          'invalid_input',
          'This is not the resume code of your attempt. It stands in the tab that writes; your contact can have a new one made.',
          { reason: 'wrong_code' },
        );
      }
    }
    if (current !== undefined) await markSilence(tx, attempt, current, now);
    const network = networkHash(ctx, ctx.device.address);
    const writerSessionId = (current === undefined ? await ownName(tx, input.previous) : null) ?? newIdIn(ctx, 'writerSession');
    await insertWriter(tx, {
      id: writerSessionId,
      attemptId: attempt.id,
      number: (current?.number ?? 0) + 1,
      ackedSeq: 0,
      userAgent: ctx.device.userAgent.slice(0, 400),
      networkHash: network,
      lastNetworkHash: network,
      openedAt: now,
      lastSeenAt: now,
    });
    return { kind: 'writing', writerSessionId, ackedSeq: 0, resumeCode };
  });
}

/**
 * The first session goes by the name that its tab proposed: a tab whose answer got lost asks again, and is known. Null without a name, or for
 * one that is taken elsewhere.
 */
async function ownName(tx: Tx, proposed: WriterSessionId | null): Promise<WriterSessionId | null> {
  return proposed === null || (await isWriterKnown(tx, proposed)) ? null : proposed;
}

/** After an attempt was opened again nobody writes until somebody comes: with the receipt the device forgot who it was. */
async function isForsaken(tx: Tx, attempt: Attempt, writer: WriterSession): Promise<boolean> {
  const reopenedAt = await findReopenedAt(tx, attempt.id);
  return reopenedAt !== null && writer.lastSeenAt < reopenedAt;
}
