import { AppError } from '@assay/core';
import type { EventBatch } from '@assay/core/attempts';
import { eventBatch } from '@assay/core/attempts/schema';
import { type AttemptId, parseId, type WriterSessionId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type WriterSession = {
  id: WriterSessionId;
  attemptId: AttemptId;
  number: number;
  /** The last sequence number that is stored; 0 before the first. */
  ackedSeq: number;
};

const writerFromRow = (row: { id: string; attemptId: string; number: number; ackedSeq: number }): WriterSession => ({
  id: parseId('writerSession', row.id),
  attemptId: parseId('attempt', row.attemptId),
  number: row.number,
  ackedSeq: row.ackedSeq,
});

/** The session that writes: the newest one. */
export async function findCurrentWriter(db: Database | Tx, attemptId: AttemptId): Promise<WriterSession | null> {
  const row = await db
    .selectFrom('writerSessions')
    .selectAll()
    .where('attemptId', '=', attemptId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : writerFromRow(row);
}

export async function getWriter(db: Database | Tx, attemptId: AttemptId, id: WriterSessionId): Promise<WriterSession> {
  const row = await db.selectFrom('writerSessions').selectAll().where('id', '=', id).where('attemptId', '=', attemptId).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found', 'This tab is not known here. Reload the page; nothing that was saved is lost.');
  return writerFromRow(row);
}

export async function insertWriter(
  tx: Tx,
  writer: WriterSession & { userAgent: string; networkHash: string; openedAt: Date },
): Promise<void> {
  await tx
    .insertInto('writerSessions')
    .values({ ...writer, openedAt: writer.openedAt.toISOString() })
    .execute();
}

export async function markAcknowledged(tx: Tx, id: WriterSessionId, lastSeq: number): Promise<void> {
  await tx.updateTable('writerSessions').set({ ackedSeq: lastSeq }).where('id', '=', id).execute();
}

/**
 * Where a batch went. `folded`: into the answer. `unfolded`: its text was not the server's, a snapshot was asked for. `superseded`: its writer
 * had been taken over. `late`: it came after the end and its grace.
 */
export type BatchPlace = 'folded' | 'unfolded' | 'superseded' | 'late';

export type StoredBatch = {
  attemptId: AttemptId;
  writerSessionId: WriterSessionId;
  batch: EventBatch;
  contentHash: string;
  place: BatchPlace;
  receivedAt: Date;
};

export async function insertBatch(tx: Tx, stored: StoredBatch): Promise<void> {
  await tx
    .insertInto('eventBatches')
    .values({
      attemptId: stored.attemptId,
      writerSessionId: stored.writerSessionId,
      firstSeq: stored.batch.firstSeq,
      lastSeq: stored.batch.firstSeq + stored.batch.events.length - 1,
      place: stored.place,
      content: toStored(stored.batch),
      contentHash: stored.contentHash,
      receivedAt: stored.receivedAt.toISOString(),
    })
    .execute();
}

/** The hash of the batch with this key, if one is stored. */
export async function findBatchHash(db: Database | Tx, writer: WriterSession, firstSeq: number): Promise<string | null> {
  const row = await db
    .selectFrom('eventBatches')
    .select('contentHash')
    .where('attemptId', '=', writer.attemptId)
    .where('writerSessionId', '=', writer.id)
    .where('firstSeq', '=', firstSeq)
    .executeTakeFirst();
  return row?.contentHash ?? null;
}

/** The whole recording in the order of writers and numbers. */
export async function listBatches(db: Database | Tx, attemptId: AttemptId) {
  const rows = await db
    .selectFrom('eventBatches')
    .innerJoin('writerSessions', 'writerSessions.id', 'eventBatches.writerSessionId')
    .select(['eventBatches.content', 'eventBatches.place', 'eventBatches.receivedAt', 'eventBatches.writerSessionId'])
    .where('eventBatches.attemptId', '=', attemptId)
    .orderBy('writerSessions.number')
    .orderBy('eventBatches.firstSeq')
    .execute();
  return rows.map((row) => ({
    writerSessionId: parseId('writerSession', row.writerSessionId),
    place: row.place,
    receivedAt: row.receivedAt,
    batch: fromStored(eventBatch, row.content, 'event_batches.content'),
  }));
}

/** The devices that wrote, in order. */
export async function listDevices(db: Database, attemptId: AttemptId) {
  return db
    .selectFrom('writerSessions')
    .select(['openedAt', 'userAgent', 'networkHash'])
    .where('attemptId', '=', attemptId)
    .orderBy('number')
    .execute();
}
