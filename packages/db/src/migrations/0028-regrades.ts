import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('items').addColumn('gradedBy', 'text').execute();
  await db.schema
    .createTable('regrades')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('questionId', 'text', (c) => c.references('questions.id'))
    .addColumn('versionId', 'text', (c) => c.references('questionVersions.id'))
    .addColumn('openingId', 'text', (c) => c.references('openings.id'))
    .addColumn('teams', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('leftOut', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('madeAt', 'text', (c) => c.notNull())
    .addColumn('madeBy', 'text', (c) => c.notNull())
    .addColumn('appliedAt', 'text')
    .addColumn('appliedBy', 'text')
    .addColumn('appliedReason', 'text')
    .addColumn('undoneAt', 'text')
    .addColumn('undoneBy', 'text')
    .addColumn('undoneReason', 'text')
    .execute();
  await db.schema.createIndex('regrades_question').on('regrades').column('questionId').execute();
  await db.schema
    .createTable('regradeAttempts')
    .addColumn('regradeId', 'text', (c) => c.notNull().references('regrades.id'))
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('change', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('regrade_attempts_key', ['regradeId', 'attemptId'])
    .execute();
  await db.schema.createIndex('regrade_attempts_attempt').on('regradeAttempts').column('attemptId').execute();
}
