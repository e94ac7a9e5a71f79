import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Why people read an attempt or do not, with the numbers that decided it; and by which rubric a review was given whose answer is scored by another one since. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('attemptReadings')
    .addColumn('attemptId', 'text', (c) => c.primaryKey().references('attempts.id').onDelete('cascade'))
    .addColumn('planNumber', 'integer', (c) => c.notNull())
    .addColumn('reading', 'text', (c) => c.notNull())
    .addColumn('decidedAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema.alterTable('reviews').addColumn('rubricVersionId', 'text').execute();
}
