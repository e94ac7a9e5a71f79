import { createHash } from 'node:crypto';
import { AppError, canonicalJson } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import {
  type BatchesAnswer,
  type BatchesInput,
  countEdits,
  type DocumentRef,
  type EventBatch,
  isSameDocument,
  lateTailMs,
  timingAt,
} from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import {
  type Attempt,
  type BatchPlace,
  findBatchHash,
  getAttempt,
  insertBatch,
  listPackedBatches,
  listStopped,
  listWritableItems,
  listWriters,
  markLateEdits,
  subjectOfAttempt,
  type Tx,
  type WriterSession,
} from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';
import { closeAttempt } from './closing.ts';
import { isContactFresh, markContact } from './contact.ts';
import { assertKnown, foldBatch, storedAnswers } from './fold-batch.ts';
import { lateStateOf } from './late-state.ts';
import { timingForCandidate } from './timing-view.ts';

type Input = BatchesInput & { attemptId: AttemptId };

/**
 * The recording, and with it the autosave: stores each batch and folds it into the answers in one transaction. The same batch twice changes
 * nothing. An empty list is the heartbeat.
 */
export async function appendBatches(ctx: ServiceContext, input: Input): Promise<BatchesAnswer> {
  if (input.batches.length === 0) {
    const asker = await askerOf(ctx, ctx.db, input);
    if (isContactFresh(ctx, asker.writer, asker.now)) return answerTo(ctx.db, asker, { ackedSeq: asker.writer.ackedSeq, resync: null });
  }
  return ctx.writeInGroup(async (tx) => {
    const asker = await askerOf(ctx, tx, input);
    const { writer } = asker;
    const taken = input.batches.length === 0 ? { ackedSeq: writer.ackedSeq, resync: null } : await takeBatches(ctx, tx, asker, input);
    await markContact(tx, ctx, asker.attempt, { writer, isWriter: asker.isWriter, ackedSeq: taken.ackedSeq });
    return answerTo(tx, asker, taken);
  });
}

type Asker = { attempt: Attempt; writer: WriterSession; isWriter: boolean; isLate: boolean; now: Date };

async function askerOf(ctx: ServiceContext, db: ServiceContext['db'] | Tx, input: Input): Promise<Asker> {
  const attempt = await getAttempt(db, input.attemptId);
  assertMay(ctx.actor, 'attempt.write', subjectOfAttempt(attempt));
  const writers = await listWriters(db, attempt.id);
  const writer = writers.find(({ id }) => id === input.writerSessionId);
  if (writer === undefined) {
    throw new AppError('not_found', 'This tab is not known here. Reload the page; nothing that was saved is lost.');
  }
  const now = ctx.now();
  const isLate = attempt.closedAt !== null || timingAt(attempt, now).phase === 'closed';
  return { attempt, writer, isWriter: writers.at(-1)?.id === writer.id, isLate, now };
}

async function answerTo(
  db: ServiceContext['db'] | Tx,
  { attempt, isWriter, isLate, now }: Asker,
  { ackedSeq, resync }: Pick<BatchesAnswer, 'ackedSeq' | 'resync'>,
): Promise<BatchesAnswer> {
  // Whoever lost a question got minutes for it: the others need not be asked about.
  const stopped = attempt.addedMs > 0 ? await listStopped(db, attempt.id) : [];
  return { timing: timingForCandidate(attempt, now), ackedSeq, isWriter, resync, isLate, stopped };
}

async function takeBatches(
  ctx: ServiceContext,
  tx: Tx,
  { attempt, writer, isWriter, isLate, now }: Asker,
  { batches }: Input,
): Promise<Pick<BatchesAnswer, 'ackedSeq' | 'resync'>> {
  const timing = timingAt(attempt, now);
  if (timing.phase === 'closed') {
    assertWithinTail(timing.closedAt, now);
    if (attempt.closedAt === null) await closeAttempt(tx, ctx, attempt, { closedAt: timing.closedAt, closedBy: 'deadline' });
  }
  const place = !isWriter ? 'superseded' : isLate ? 'late' : 'folded';
  const items = await listWritableItems(tx, attempt.id);
  const answers = place === 'late' ? (await lateStateOf(tx, attempt)).store : storedAnswers(tx, items, now);
  let { ackedSeq } = writer;
  let resync: DocumentRef | null = null;
  let lateEdits = 0;
  for (const batch of batches) {
    if (await isRepeat(tx, { ...writer, ackedSeq }, batch)) continue;
    let stored: BatchPlace = place;
    if (place === 'superseded') assertKnown(items, batch);
    else {
      const folding = await foldBatch(answers, items, batch);
      if (folding.isFolded) {
        if (isSameDocument(batch.document, resync)) resync = null;
        if (place === 'late') lateEdits += countEdits(batch);
      } else {
        stored = 'unfolded';
        resync = folding.resync;
      }
    }
    const contentHash = hashOf(batch);
    await insertBatch(tx, { attemptId: attempt.id, writerSessionId: writer.id, batch, contentHash, place: stored, receivedAt: now });
    ackedSeq = lastSeqOf(batch);
  }
  if (lateEdits > 0 && attempt.purpose !== 'practice') {
    await markLateEdits(tx, attempt.id, { edits: lateEdits, lastSeq: ackedSeq, at: now });
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'grade-late-tail', subject: `${attempt.id}:${ackedSeq}`, at: now });
  }
  return { ackedSeq, resync };
}

/** Numbers must follow one another. What is stored already must be the same again. */
async function isRepeat(tx: Tx, writer: WriterSession, batch: EventBatch): Promise<boolean> {
  const expectedSeq = writer.ackedSeq + 1;
  if (batch.firstSeq === expectedSeq) return false;
  if (batch.firstSeq > expectedSeq) {
    throw new AppError('conflict', `Events are missing: the server waits for number ${expectedSeq}.`, { reason: 'gap', expectedSeq });
  }
  if ((await storedHash(tx, writer, batch.firstSeq)) === hashOf(batch)) return true;
  throw new AppError('conflict', 'Another batch with these numbers is stored already. Reload the page; nothing that was saved is lost.', {
    reason: 'changed_batch',
    expectedSeq,
  });
}

/** An attempt that was opened again may have had its first part packed. */
async function storedHash(tx: Tx, writer: WriterSession, firstSeq: number): Promise<string | null> {
  const loose = await findBatchHash(tx, writer, firstSeq);
  if (loose !== null) return loose;
  const packed = await listPackedBatches(tx, writer.attemptId);
  const found = packed.find(({ writerSessionId, batch }) => writerSessionId === writer.id && batch.firstSeq === firstSeq);
  return found === undefined ? null : hashOf(found.batch);
}

const hashOf = (batch: EventBatch): string => createHash('sha256').update(canonicalJson(batch)).digest('hex');

const lastSeqOf = (batch: EventBatch): number => batch.firstSeq + batch.events.length - 1;

function assertWithinTail(closedAt: Date, now: Date): void {
  if (now.getTime() - closedAt.getTime() <= lateTailMs) return;
  throw new AppError('attempt_closed', 'This attempt ended more than 24 hours ago; nothing can be added any more.');
}
