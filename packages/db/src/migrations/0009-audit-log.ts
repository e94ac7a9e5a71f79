import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** The log is read by time, by who and by what. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.createIndex('audit_at').on('audit').columns(['at', 'id']).execute();
  await db.schema.createIndex('audit_actor').on('audit').columns(['actor', 'at', 'id']).execute();
  await db.schema.createIndex('audit_action').on('audit').columns(['action', 'at', 'id']).execute();
}
