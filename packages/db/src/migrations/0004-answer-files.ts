import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Answers get a path into their key; what is there is the file that is run, whose path is empty. SQLite changes a key only by a new table. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('answersOfFiles')
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('updatedAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_files_key', ['itemId', 'language', 'path'])
    .execute();
  await db
    .insertInto('answersOfFiles')
    .columns(['itemId', 'language', 'path', 'text', 'updatedAt'])
    .expression(db.selectFrom('answers').select(['itemId', 'language', sql<string>`''`.as('path'), 'text', 'updatedAt']))
    .execute();
  await db.schema.dropTable('answers').execute();
  await db.schema.alterTable('answersOfFiles').renameTo('answers').execute();
}
