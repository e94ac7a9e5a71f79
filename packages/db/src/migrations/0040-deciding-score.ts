import { type Kysely, PostgresAdapter, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Which score decides about an opening's candidates, from when on that is fixed, what it comes to for each of them, and by which one decisions were made. */
export async function up(db: AnyDb): Promise<void> {
  await exactOnPostgres(db);
  await db.schema
    .alterTable('openings')
    .addColumn('decidingScore', 'text', (c) => c.notNull().defaultTo('raw'))
    .execute();
  await db.schema.alterTable('openings').addColumn('decidingFixedAt', 'text').execute();
  // Of people who were deleted no invitation is left.
  await sql`
    update openings set deciding_fixed_at = coalesce(
      (select min(invitations.created_at) from invitations where invitations.opening_id = openings.id),
      case when exists (select 1 from departed_sittings where departed_sittings.opening_id = openings.id) then openings.created_at end)`.execute(
    db,
  );
  for (const column of ['equatedPercent', 'decidingPercent']) {
    await db.schema.alterTable('results').addColumn(column, 'double precision').execute();
  }
  for (const column of ['decidingScore', 'decidingLacks']) await db.schema.alterTable('results').addColumn(column, 'text').execute();
  await sql`
    update results set
      deciding_percent = score_percent,
      deciding_score = case when score_percent is null then null else 'raw' end,
      equated_percent = (
        select equated_scores.percent from invitations
        left join attempts on attempts.invitation_id = invitations.id
        inner join equated_scores on equated_scores.attempt_id = coalesce(attempts.id, invitations.standing_attempt_id)
        where invitations.id = results.invitation_id)`.execute(db);
  const index = (name: string, columns: string[]) => db.schema.createIndex(name).on('results').columns(columns).execute();
  await index('results_by_deciding', ['openingId', 'decidingPercent', 'counts', 'invitationId']);
  await index('results_by_equated', ['openingId', 'equatedPercent', 'invitationId']);
  // Each new equated score is carried to the invitations that it stands for.
  await db.schema
    .createIndex('invitations_standing')
    .on('invitations')
    .column('standingAttemptId')
    .where('standingAttemptId', 'is not', null)
    .execute();
  await db.schema
    .alterTable('decisions')
    .addColumn('decidingScore', 'text', (c) => c.notNull().defaultTo('raw'))
    .execute();
}

/** Its `real` has six digits: too few for what is held against a line. */
async function exactOnPostgres(db: AnyDb): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const name of ['percent', 'standard_error']) {
    const column = sql.ref(name);
    await sql`alter table equated_scores alter column ${column} type double precision using ${column}::text::double precision`.execute(db);
  }
}
