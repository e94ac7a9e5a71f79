import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('questions').addColumn('waitingVersionId', 'text').execute();
  await db.schema.alterTable('questions').addColumn('waitingState', 'text').execute();
  await db.schema.alterTable('questionVersions').addColumn('authorId', 'text').execute();
  await db.schema
    .alterTable('items')
    .addColumn('isPilot', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('responses')
    .addColumn('isPilot', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('approvalRules')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('needsSecondPerson', 'integer', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .execute();
}
