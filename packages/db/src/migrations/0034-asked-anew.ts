import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** What an answer was worth before new reviews were asked for, so that asking can be taken back. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('reviewTasks').addColumn('beforeAnew', 'text').execute();
}
