import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('assessmentRevisions').addColumn('savedAt', 'text').execute();
  await db.schema.alterTable('assessmentRevisions').addColumn('savedBy', 'text').execute();
  await db.schema
    .alterTable('assessmentRevisions')
    .addColumn('saves', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('openings').addColumn('sectionPoints', 'text').execute();
  await db.schema
    .createTable('formShortfalls')
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('sectionNumber', 'integer', (c) => c.notNull())
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id').onDelete('cascade'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('replaced', 'text', (c) => c.notNull())
    .addColumn('missing', 'integer', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('settledBy', 'text')
    .addPrimaryKeyConstraint('form_shortfalls_key', ['attemptId', 'sectionNumber'])
    .execute();
  await db.schema.createIndex('form_shortfalls_open').on('formShortfalls').columns(['settledAt', 'openingId']).execute();
  await db.schema.createIndex('attempts_revision').on('attempts').column('assessmentRevisionId').execute();
}
