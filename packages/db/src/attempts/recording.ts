import type { EventBatch } from '@assay/core/attempts';
import { eventBatch } from '@assay/core/attempts/schema';
import { type AttemptId, parseId, type WriterSessionId } from '@assay/core/ids';
import type { RecordedBatch } from '@assay/core/recordings';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { listPackedBatches } from './recording-chunks.ts';

export type WriterSession = {
  id: WriterSessionId;
  attemptId: AttemptId;
  number: number;
  /** The last sequence number that is stored; 0 before the first. */
  ackedSeq: number;
  userAgent: string;
  /** Where it was opened. */
  networkHash: string;
  /** Where it was last heard from. */
  lastNetworkHash: string;
  openedAt: Date;
  /** Kept up every few seconds while it is in touch. */
  lastSeenAt: Date;
};

const writerFromRow = (row: Selectable<Schema['writerSessions']>): WriterSession => ({
  id: parseId('writerSession', row.id),
  attemptId: parseId('attempt', row.attemptId),
  number: row.number,
  ackedSeq: row.ackedSeq,
  userAgent: row.userAgent,
  networkHash: row.networkHash,
  lastNetworkHash: row.lastNetworkHash ?? row.networkHash,
  openedAt: new Date(row.openedAt),
  lastSeenAt: new Date(row.lastSeenAt ?? row.openedAt),
});

/** In the order of taking over: the last one writes. */
export async function listWriters(db: Database | Tx, attemptId: AttemptId): Promise<readonly WriterSession[]> {
  const rows = await db.selectFrom('writerSessions').selectAll().where('attemptId', '=', attemptId).orderBy('number').execute();
  return rows.map(writerFromRow);
}

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

/** Whether a session of this name exists, in whatever attempt. */
export async function isWriterKnown(db: Database | Tx, id: WriterSessionId): Promise<boolean> {
  const row = await db.selectFrom('writerSessions').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function insertWriter(tx: Tx, writer: WriterSession): Promise<void> {
  await tx
    .insertInto('writerSessions')
    .values({ ...writer, openedAt: writer.openedAt.toISOString(), lastSeenAt: writer.lastSeenAt.toISOString() })
    .execute();
}

/** What the server holds of a session, and when and from where it was in touch. */
export async function markHeard(tx: Tx, id: WriterSessionId, heard: { ackedSeq: number; at: Date; networkHash: string }): Promise<void> {
  await tx
    .updateTable('writerSessions')
    .set({ ackedSeq: heard.ackedSeq, lastSeenAt: heard.at.toISOString(), lastNetworkHash: heard.networkHash })
    .where('id', '=', id)
    .execute();
}

/**
 * Where a batch went. `folded`: into the answer. `unfolded`: its text was not the server's, a snapshot was asked for. `superseded`: its writer
 * had been taken over. `late`: it came from the last writer after the end and its grace, and is folded beside the answer.
 */
const batchPlace = z.enum(['folded', 'unfolded', 'superseded', 'late']);
export type BatchPlace = z.infer<typeof batchPlace>;

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

/** The whole recording in the order of writers and numbers, whether it has been packed or not. */
export async function listBatches(db: Database | Tx, attemptId: AttemptId): Promise<RecordedBatch[]> {
  const packed = await listPackedBatches(db, attemptId);
  const loose = await listLooseBatches(db, attemptId);
  if (packed.length === 0) return loose;
  const numbers = new Map((await listWriters(db, attemptId)).map(({ id, number }) => [id, number]));
  const numberOf = ({ writerSessionId }: RecordedBatch) => numbers.get(writerSessionId) ?? 0;
  return [...packed, ...loose].toSorted((a, b) => numberOf(a) - numberOf(b) || a.batch.firstSeq - b.batch.firstSeq);
}

/** What has not been packed. */
export async function listLooseBatches(db: Database | Tx, attemptId: AttemptId): Promise<RecordedBatch[]> {
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
    place: batchPlace.parse(row.place),
    receivedAt: new Date(row.receivedAt),
    batch: fromStored(eventBatch, row.content, 'event_batches.content'),
  }));
}
