import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('openings').addColumn('interviewsPerWeek', 'integer').execute();
  await db.schema.alterTable('openings').addColumn('savedAt', 'text').execute();
  await db.schema.alterTable('openings').addColumn('savedBy', 'text').execute();
  await db.schema
    .alterTable('openings')
    .addColumn('saves', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('invitations').addColumn('listId', 'text').execute();
  await db.schema.alterTable('invitations').addColumn('waivedAt', 'text').execute();
  await db.schema.createIndex('invitations_list').on('invitations').column('listId').execute();
  await db.schema
    .createTable('invitationLists')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id').onDelete('cascade'))
    .addColumn('startsFrom', 'text')
    .addColumn('startsUntil', 'text')
    .addColumn('rows', 'integer', (c) => c.notNull())
    .addColumn('faultyRows', 'integer', (c) => c.notNull())
    .addColumn('repeatedRows', 'integer', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('invited', 'integer', (c) => c.notNull())
    .addColumn('invitedBefore', 'integer', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('createdBy', 'text', (c) => c.notNull())
    .addColumn('finishedAt', 'text')
    .execute();
  await db.schema.createIndex('invitation_lists_opening').on('invitationLists').columns(['openingId', 'createdAt']).execute();
  await db.schema
    .createTable('listedPeople')
    .addColumn('listId', 'text', (c) => c.notNull().references('invitationLists.id').onDelete('cascade'))
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('isWarm', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('listed_people_key', ['listId', 'row'])
    .execute();
}
