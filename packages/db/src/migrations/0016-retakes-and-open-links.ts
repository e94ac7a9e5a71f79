import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('invitations').addColumn('standingAttemptId', 'text').execute();
  await db.schema.alterTable('invitations').addColumn('openLinkId', 'text').execute();
  await db.schema.createIndex('invitations_open_link').on('invitations').column('openLinkId').execute();
  await db.schema
    .alterTable('invitationLists')
    .addColumn('seenBefore', 'text', (c) => c.notNull().defaultTo('leave_out'))
    .execute();
  await db.schema
    .alterTable('invitationLists')
    .addColumn('waived', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('invitationLists')
    .addColumn('tooSoon', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('openLinks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id').onDelete('cascade'))
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('mostAttempts', 'integer', (c) => c.notNull())
    .addColumn('daysToStart', 'integer')
    .addColumn('endsAt', 'text')
    .addColumn('closedAt', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('createdBy', 'text')
    .execute();
  await db.schema.createIndex('open_links_opening').on('openLinks').columns(['openingId', 'createdAt']).execute();
}
