import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('reviewPlans')
    .addColumn('assessmentId', 'text', (c) => c.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('plan', 'text', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .addPrimaryKeyConstraint('review_plans_key', ['assessmentId', 'number'])
    .execute();
  await db.schema
    .createTable('reviewTasks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('itemId', 'text', (c) => c.notNull().unique().references('items.id').onDelete('cascade'))
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('teamId', 'text', (c) => c.notNull())
    .addColumn('assessmentId', 'text', (c) => c.notNull())
    .addColumn('questionId', 'text', (c) => c.notNull())
    .addColumn('questionVersionId', 'text', (c) => c.notNull())
    .addColumn('answerHash', 'text', (c) => c.notNull())
    .addColumn('questionOrder', 'text', (c) => c.notNull())
    .addColumn('candidateOrder', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('seats', 'integer', (c) => c.notNull())
    .addColumn('seatsTaken', 'integer', (c) => c.notNull())
    .addColumn('hasSecondOpinion', 'integer', (c) => c.notNull())
    .addColumn('rubricPart', 'real', (c) => c.notNull())
    .addColumn('isActive', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('settledAt', 'text')
    .execute();
  await db.schema.createIndex('review_tasks_attempt').on('reviewTasks').column('attemptId').execute();
  await db.schema
    .createIndex('review_tasks_queue')
    .on('reviewTasks')
    .columns(['state', 'isActive', 'questionId', 'questionOrder'])
    .execute();
  await db.schema.createIndex('review_tasks_assessment').on('reviewTasks').columns(['assessmentId', 'state']).execute();
  await db.schema
    .createTable('reviews')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('taskId', 'text', (c) => c.notNull().references('reviewTasks.id').onDelete('cascade'))
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('accountId', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('draft', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('seconds', 'integer', (c) => c.notNull())
    .addColumn('touchedAt', 'text', (c) => c.notNull())
    .addColumn('finishedAt', 'text')
    .addColumn('share', 'real')
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('revealedAt', 'text')
    .execute();
  // Nobody scores the same answer twice.
  await db.schema
    .createIndex('reviews_once')
    .unique()
    .on('reviews')
    .columns(['taskId', 'accountId'])
    .where(sql.ref('state'), '<>', sql.lit('outdated'))
    .execute();
  await db.schema.createIndex('reviews_account').on('reviews').columns(['accountId', 'state']).execute();
  await db.schema.createIndex('reviews_attempt').on('reviews').column('attemptId').execute();
  // What waited for a person before there was a queue comes into it.
  await sql`
    insert into jobs (id, kind, subject, state, tries, run_after, created_at)
    select 'job_' || substr(id, 5), 'plan-reviews', id || ':0', 'waiting', 0, created_at, created_at from assessments
    where id in (
      select assessment_id from assessment_revisions inner join attempts on attempts.assessment_revision_id = assessment_revisions.id
      where attempts.to_review > 0
    )`.execute(db);
}
