import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('questionDrafts')
    .addColumn('questionId', 'text', (c) => c.primaryKey())
    .addColumn('teamId', 'text', (c) => c.references('teams.id'))
    .addColumn('basedOn', 'integer')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('createdBy', 'text')
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .addColumn('checkedFiles', 'text')
    .addColumn('check', 'text')
    .execute();
  await db.schema
    .createTable('questionDraftFiles')
    .addColumn('questionId', 'text', (c) => c.notNull().references('questionDrafts.questionId').onDelete('cascade'))
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .addPrimaryKeyConstraint('question_draft_files_key', ['questionId', 'path'])
    .execute();
  await db.schema.createIndex('question_draft_files_content').on('questionDraftFiles').column('sha256').execute();
  await db.schema
    .createTable('bankWords')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('bank_words_key', ['kind', 'word'])
    .execute();
  await db.schema
    .alterTable('questions')
    .addColumn('source', 'text', (c) => c.notNull().defaultTo('folder'))
    .execute();
  await db.schema.alterTable('questionVersions').addColumn('folderFile', 'text').execute();
  await db.schema.createIndex('question_versions_folder').on('questionVersions').column('folderFile').execute();
}
