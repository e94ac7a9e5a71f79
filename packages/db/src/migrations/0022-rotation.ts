import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('leakWatches')
    .addColumn('questionVersionId', 'text', (c) => c.primaryKey().references('questionVersions.id').onDelete('cascade'))
    .addColumn('folded', 'integer', (c) => c.notNull())
    .addColumn('watch', 'text')
    .execute();
  // Without a foreign key to an item on purpose: as responses they outlive the person, and so they tell no more of the moment than the day.
  await db.schema
    .createTable('leakExposures')
    .addColumn('itemId', 'text', (c) => c.primaryKey())
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('foldedOn', 'text', (c) => c.notNull())
    .addUniqueConstraint('leak_exposures_order', ['questionVersionId', 'number'])
    .execute();
  await db.schema.createIndex('responses_subject').on('responses').column('subjectId').execute();
  await db.schema
    .createTable('leakSignals')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id').onDelete('cascade'))
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id').onDelete('cascade'))
    .addColumn('raisedAt', 'text', (c) => c.notNull())
    .addColumn('sinceAt', 'text', (c) => c.notNull())
    .addColumn('finding', 'text', (c) => c.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('settledBy', 'text')
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('leak_signals_question').on('leakSignals').columns(['questionId', 'raisedAt']).execute();
  await db.schema
    .createTable('rotationProposals')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('replacementId', 'text')
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('openedAt', 'text', (c) => c.notNull())
    // 1 while it is open, else null: a question has one open proposal at most.
    .addColumn('isOpen', 'integer')
    .addColumn('closedAt', 'text')
    .addColumn('closedBy', 'text')
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text')
    .addUniqueConstraint('rotation_proposals_open', ['questionId', 'isOpen'])
    .execute();
  await db.schema.createIndex('rotation_proposals_closed').on('rotationProposals').column('closedAt').execute();
  await db.schema
    .createTable('rotationSettings')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .execute();
  await db.schema
    .createTable('questionStays')
    .addColumn('questionId', 'text', (c) => c.primaryKey().references('questions.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('facts', 'text')
    .execute();
  await db.schema
    .createTable('rotationDays')
    .addColumn('day', 'text', (c) => c.primaryKey())
    .addColumn('askedAt', 'text', (c) => c.notNull())
    .addColumn('readAt', 'text')
    .addColumn('forecasts', 'text')
    .execute();
}
