import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('attempts').addColumn('declaredHours', 'real').execute();
  await db.schema
    .alterTable('attempts')
    .addColumn('toReview', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('attempts')
    .addColumn('toReviewPoints', 'real', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('uploads')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('modifiedAt', 'real', (c) => c.notNull())
    .addColumn('replaces', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text')
    .addColumn('finishedAt', 'text')
    .addColumn('isLate', 'integer', (c) => c.notNull())
    .addColumn('scan', 'text', (c) => c.notNull())
    .addColumn('entries', 'text')
    .execute();
  await db.schema.createIndex('uploads_attempt').on('uploads').columns(['attemptId', 'createdAt']).execute();
  await db.schema.createIndex('uploads_item').on('uploads').column('itemId').execute();
  await db.schema.createIndex('uploads_sha256').on('uploads').column('sha256').execute();
  await db.schema
    .createTable('materialFiles')
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id').onDelete('cascade'))
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('material_files_key', ['questionVersionId', 'path'])
    .execute();
  await db.schema.createIndex('material_files_sha256').on('materialFiles').column('sha256').execute();
}
