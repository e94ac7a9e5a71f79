import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** The recording of a closed attempt, compressed; its batches are removed from `event_batches` in the same transaction. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('recordingChunks')
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('events', 'integer', (c) => c.notNull())
    // SQLite takes any name for a type and keeps bytes as they are.
    .addColumn('content', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('recording_chunks_key', ['attemptId', 'number'])
    .execute();
}
