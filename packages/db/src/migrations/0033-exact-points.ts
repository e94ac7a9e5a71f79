import { type Kysely, PostgresAdapter, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

const columns = {
  attempts: ['points', 'max_points', 'to_review_points'],
  decisions: ['score_percent', 'line_percent'],
  gradings: ['share'],
  items: ['weight'],
  late_gradings: ['share'],
  openings: ['floor_percent'],
  responses: ['score', 'max', 'rest_score', 'rest_max'],
  results: ['score_percent'],
  review_tasks: ['rubric_part'],
  reviews: ['share'],
};

/**
 * Points and shares keep every digit on PostgreSQL, whose `real` has six: points are shared to the billionth, and a regrade holds what it finds against what it saw. SQLite's has
 * fifteen.
 */
export async function up(db: AnyDb): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) {
      // By way of text, so that 0.3 stays 0.3.
      const [of, column] = [sql.ref(table), sql.ref(name)];
      await sql`alter table ${of} alter column ${column} type double precision using ${column}::text::double precision`.execute(db);
    }
  }
}
