import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** What became of people after the assessment, what stays of it without them, and what candidates said of the assessment. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('outcomes')
    .addColumn('invitationId', 'text', (c) => c.primaryKey().references('invitations.id').onDelete('cascade'))
    .addColumn('interviewed', 'integer')
    .addColumn('interviewedOn', 'text')
    .addColumn('interviewRating', 'real')
    .addColumn('offer', 'text')
    .addColumn('hired', 'integer')
    .addColumn('hiredOn', 'text')
    .addColumn('laterRating', 'real')
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .addColumn('listId', 'text')
    .addColumn('before', 'text')
    .execute();
  await db.schema.createIndex('outcomes_by_list').on('outcomes').column('listId').execute();
  await db.schema
    .createTable('pastOutcomes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('openingId', 'text', (c) => c.notNull())
    .addColumn('scorePercent', 'real', (c) => c.notNull())
    .addColumn('interviewed', 'integer')
    .addColumn('interviewRating', 'real')
    .addColumn('offer', 'text')
    .addColumn('hired', 'integer')
    .addColumn('laterRating', 'real')
    .execute();
  await db.schema.createIndex('past_outcomes_by_opening').on('pastOutcomes').column('openingId').execute();
  await db.schema
    .createTable('surveyAnswers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('openingId', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('fair', 'integer')
    .addColumn('job', 'integer')
    .addColumn('comment', 'text')
    .execute();
  await db.schema.createIndex('survey_answers_by_day').on('surveyAnswers').columns(['openingId', 'day']).execute();
  await db.schema
    .alterTable('attempts')
    .addColumn('isSurveyed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
