import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('invitations')
    .addColumn('practiceOf', 'text', (c) => c.references('invitations.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('invitations_practice').unique().on('invitations').column('practiceOf').execute();
  await db.schema
    .alterTable('items')
    .addColumn('marked', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('questionVersions')
    .addColumn('isPractice', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('problemReports')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('reportedAt', 'text', (c) => c.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('settledBy', 'text')
    .addColumn('note', 'text')
    .execute();
  await db.schema.createIndex('problem_reports_attempt').on('problemReports').column('attemptId').execute();
  await db.schema.createIndex('problem_reports_item').on('problemReports').column('itemId').execute();
  await db.schema.createIndex('problem_reports_version').on('problemReports').column('questionVersionId').execute();
  await db.schema.createIndex('problem_reports_open').on('problemReports').columns(['settledAt', 'reportedAt']).execute();
}
