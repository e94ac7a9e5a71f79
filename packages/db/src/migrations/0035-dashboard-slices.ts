import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Stored sums of an opening's days. Those of days before this are marked, and reckoned in the background afterwards. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('invitations').addColumn('openedAt', 'text').execute();
  await sql`
    update invitations set opened_at = coalesce(
      (select min(candidate_sessions.created_at) from candidate_sessions where candidate_sessions.invitation_id = invitations.id),
      (select min(attempts.started_at) from attempts where attempts.invitation_id = invitations.id)
    )`.execute(db);
  await db.schema
    .createTable('dashboardSlices')
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id').onDelete('cascade'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('changes', 'integer', (c) => c.notNull())
    .addColumn('isStale', 'integer', (c) => c.notNull())
    .addColumn('reckonedAt', 'text')
    .addColumn('sums', 'text')
    .addPrimaryKeyConstraint('dashboard_slices_key', ['openingId', 'day'])
    .execute();
  await db.schema
    .createIndex('dashboard_slices_stale')
    .on('dashboardSlices')
    .columns(['openingId', 'day'])
    .where(sql.ref('isStale'), '=', 1)
    .execute();
  await db.schema
    .createTable('departedSittings')
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id').onDelete('cascade'))
    .addColumn('invitedDay', 'text', (c) => c.notNull())
    .addColumn('endedDay', 'text')
    .addColumn('sitting', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('departed_sittings_invited').on('departedSittings').columns(['openingId', 'invitedDay']).execute();
  await db.schema.createIndex('departed_sittings_ended').on('departedSittings').columns(['openingId', 'endedDay']).execute();
  await sql`
    insert into dashboard_slices (opening_id, day, changes, is_stale)
    select opening_id, day, 1, 1 from (
      select opening_id, substr(invited_at, 1, 10) as day from results
      union select opening_id, substr(closed_at, 1, 10) as day from results where closed_at is not null
    ) as days
    where opening_id in (select id from openings where purpose = 'real')`.execute(db);
}
