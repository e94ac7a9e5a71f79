import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** How each version of a question measures stands in a row of its own, so that no list reads all answers. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('questionFigures')
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('asOf', 'text', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_figures_pk', ['questionId', 'version'])
    .execute();
  // Those that were answered before there were such rows are reckoned at once. An answer's id is as good as a new one: a job's begins otherwise.
  await sql`
    insert into jobs (id, kind, subject, state, tries, run_after, created_at)
    select 'job_' || substr(min(item_id), 5), 'reckon-figures', question_id || ':0', 'waiting', 0, min(day), min(day)
    from responses where purpose = 'real' group by question_id`.execute(db);
}
