import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('trials')
    .addColumn('invitationId', 'text', (c) => c.primaryKey().references('invitations.id').onDelete('cascade'))
    .addColumn('assessmentId', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('trials_assessment').on('trials').columns(['assessmentId', 'accountId']).execute();
}
