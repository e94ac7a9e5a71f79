import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('openings')
    .addColumn('recordingDaysToKeep', 'integer', (c) => c.notNull().defaultTo(90))
    .execute();
  await db.schema.alterTable('invitations').addColumn('anonymisedAt', 'text').execute();
  await db.schema.alterTable('attempts').addColumn('recordingDeletedAt', 'text').execute();
  await db.schema
    .createTable('deletions')
    .addColumn('candidateId', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('listedAt', 'text')
    .execute();
  await db.schema
    .createTable('dataRequests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invitationId', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('requestedAt', 'text', (c) => c.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('settledBy', 'text')
    .execute();
  await db.schema.createIndex('data_requests_invitation').on('dataRequests').column('invitationId').execute();
}
