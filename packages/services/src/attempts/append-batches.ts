import { createHash } from 'node:crypto';
import { AppError, canonicalJson } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type BatchesAnswer, type BatchesInput, type EventBatch, lateTailMs, timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import {
  type BatchPlace,
  findBatchHash,
  findCurrentWriter,
  getAttempt,
  getWriter,
  insertBatch,
  listWritableItems,
  markAcknowledged,
  subjectOfAttempt,
  type Tx,
  type WriterSession,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { assertKnown, foldBatch } from './fold-batch.ts';
import { timingForCandidate } from './timing-view.ts';

type Document = NonNullable<BatchesAnswer['resync']>;

/**
 * The recording, and with it the autosave: stores each batch and folds it into the answers in one transaction. The same batch twice changes
 * nothing. An empty list is the heartbeat.
 */
export async function appendBatches(ctx: ServiceContext, input: BatchesInput & { attemptId: AttemptId }): Promise<BatchesAnswer> {
  return writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.write', subjectOfAttempt(attempt));
    const writer = await getWriter(tx, attempt.id, input.writerSessionId);
    const current = await findCurrentWriter(tx, attempt.id);
    const now = ctx.now();
    const isWriter = current?.id === writer.id;
    const timing = timingAt(attempt, now);
    const isLate = attempt.closedAt !== null || timing.phase === 'closed';
    if (timing.phase === 'closed' && input.batches.length > 0) assertWithinTail(timing.closedAt, now);
    const place = isLate ? 'late' : isWriter ? 'folded' : 'superseded';

    const items = input.batches.length === 0 ? [] : await listWritableItems(tx, attempt.id);
    let { ackedSeq } = writer;
    let resync: BatchesAnswer['resync'] = null;
    for (const batch of input.batches) {
      if (await isRepeat(tx, { ...writer, ackedSeq }, batch)) continue;
      let stored: BatchPlace = place;
      if (place === 'folded') {
        const folding = await foldBatch(tx, items, batch, now);
        if (folding.isFolded) {
          if (isSameDocument(batch.document, resync)) resync = null;
        } else {
          stored = 'unfolded';
          resync = folding.resync;
        }
      } else assertKnown(items, batch);
      const contentHash = hashOf(batch);
      await insertBatch(tx, { attemptId: attempt.id, writerSessionId: writer.id, batch, contentHash, place: stored, receivedAt: now });
      ackedSeq = lastSeqOf(batch);
    }
    if (ackedSeq !== writer.ackedSeq) await markAcknowledged(tx, writer.id, ackedSeq);
    return { timing: timingForCandidate(attempt, now), ackedSeq, isWriter, resync, isLate };
  });
}

const isSameDocument = (a: Document | null, b: Document | null): boolean => a?.itemId === b?.itemId && a?.language === b?.language;

/** Numbers must follow one another. What is stored already must be the same again. */
async function isRepeat(tx: Tx, writer: WriterSession, batch: EventBatch): Promise<boolean> {
  const expectedSeq = writer.ackedSeq + 1;
  if (batch.firstSeq === expectedSeq) return false;
  if (batch.firstSeq > expectedSeq) {
    throw new AppError('conflict', `Events are missing: the server waits for number ${expectedSeq}.`, { reason: 'gap', expectedSeq });
  }
  const stored = await findBatchHash(tx, writer, batch.firstSeq);
  if (stored === hashOf(batch)) return true;
  throw new AppError('conflict', 'Another batch with these numbers is stored already. Reload the page; nothing that was saved is lost.', {
    reason: 'changed_batch',
    expectedSeq,
  });
}

const hashOf = (batch: EventBatch): string => createHash('sha256').update(canonicalJson(batch)).digest('hex');

const lastSeqOf = (batch: EventBatch): number => batch.firstSeq + batch.events.length - 1;

function assertWithinTail(closedAt: Date, now: Date): void {
  if (now.getTime() - closedAt.getTime() <= lateTailMs) return;
  throw new AppError('attempt_closed', 'This attempt ended more than 24 hours ago; nothing can be added any more.');
}
