import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Which scores were second opinions, who decided where reviewers differed, who sees figures by name, and answers to practise on. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('reviews')
    .addColumn('isSecondOpinion', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  // The one more that was asked had the last seat.
  await sql`
    update reviews set is_second_opinion = 1
    where state = 'finished' and exists (
      select 1 from review_tasks where review_tasks.id = reviews.task_id and review_tasks.has_second_opinion = 1
        and review_tasks.seats <= (
          select count(*) from reviews as earlier
          where earlier.task_id = reviews.task_id and earlier.state = 'finished'
            and (earlier.finished_at < reviews.finished_at or (earlier.finished_at = reviews.finished_at and earlier.id <= reviews.id))
        )
    )`.execute(db);
  await db.schema.alterTable('reviewTasks').addColumn('adjudicatedBy', 'text').execute();
  await db.schema
    .createTable('reviewerNames')
    .addColumn('assessmentId', 'text', (c) => c.primaryKey().references('assessments.id').onDelete('cascade'))
    .addColumn('areShown', 'integer', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .execute();
  await db.schema
    .createTable('trainings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('taskId', 'text', (c) => c.notNull().references('reviewTasks.id').onDelete('cascade'))
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('accountId', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('draft', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('finishedAt', 'text')
    .execute();
  await db.schema.createIndex('trainings_once').unique().on('trainings').columns(['taskId', 'accountId']).execute();
  await db.schema.createIndex('trainings_account').on('trainings').columns(['accountId', 'state']).execute();
  await db.schema.createIndex('trainings_attempt').on('trainings').column('attemptId').execute();
}
