import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Curves of an assessment's questions, fit by fit, and what scores are worth by them where everybody has the same questions. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('curveFits')
    .addColumn('assessmentId', 'text', (c) => c.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('fittedAt', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('isConverged', 'integer', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('curve_fits_pk', ['assessmentId', 'number'])
    .execute();
  await db.schema
    .createTable('itemCurves')
    .addColumn('assessmentId', 'text', (c) => c.notNull())
    .addColumn('fit', 'integer', (c) => c.notNull())
    .addColumn('questionId', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('discrimination', 'real', (c) => c.notNull())
    .addColumn('difficulty', 'real', (c) => c.notNull())
    .addColumn('discriminationError', 'real')
    .addColumn('difficultyError', 'real')
    .addColumn('misfit', 'real', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_curves_pk', ['assessmentId', 'fit', 'questionId', 'version'])
    .addForeignKeyConstraint('item_curves_fit', ['assessmentId', 'fit'], 'curveFits', ['assessmentId', 'number'], (c) =>
      c.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createTable('equatedScores')
    .addColumn('attemptId', 'text', (c) => c.primaryKey().references('attempts.id').onDelete('cascade'))
    .addColumn('assessmentId', 'text', (c) => c.notNull())
    .addColumn('fit', 'integer', (c) => c.notNull())
    .addColumn('percent', 'real')
    .addColumn('standardError', 'real')
    .addColumn('why', 'text')
    .addForeignKeyConstraint('equated_scores_fit', ['assessmentId', 'fit'], 'curveFits', ['assessmentId', 'number'], (c) =>
      c.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('equated_scores_by_fit').on('equatedScores').columns(['assessmentId', 'fit']).execute();
  await db.schema.createIndex('responses_revision').on('responses').columns(['assessmentRevisionId', 'itemId']).execute();
  // What was answered before there were curves is fitted at once. An assessment's id is as good as a new one: a job's begins otherwise.
  await sql`
    insert into jobs (id, kind, subject, state, tries, run_after, created_at)
    select 'job_' || substr(assessment_id, 5), 'fit-curves', assessment_id || ':0', 'waiting', 0, min(day), min(day)
    from responses inner join assessment_revisions on assessment_revisions.id = responses.assessment_revision_id
    where responses.purpose = 'real' group by assessment_id`.execute(db);
}
