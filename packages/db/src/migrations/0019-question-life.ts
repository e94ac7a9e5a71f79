import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('questions').addColumn('heldState', 'text').execute();
  await db.schema.alterTable('items').addColumn('stoppedAt', 'text').execute();
  await db.schema.alterTable('items').addColumn('stoppedMinutes', 'integer').execute();
}
