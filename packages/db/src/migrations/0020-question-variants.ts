import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('questionVariants')
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_variants_key', ['questionVersionId', 'number'])
    .execute();
  await db.schema.alterTable('items').addColumn('variant', 'integer').execute();
}
