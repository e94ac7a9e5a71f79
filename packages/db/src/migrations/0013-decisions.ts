import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('batchId', 'text', (c) => c.notNull())
    .addColumn('invitationId', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('scorePercent', 'real')
    .addColumn('linePercent', 'real')
    .addColumn('isProvisional', 'integer', (c) => c.notNull())
    .addColumn('decidedAt', 'text', (c) => c.notNull())
    .addColumn('decidedBy', 'text', (c) => c.notNull())
    .addColumn('replacedBy', 'text')
    .addColumn('takenBackAt', 'text')
    .addColumn('takenBackBy', 'text')
    .addColumn('toldAt', 'text')
    .addColumn('toldBy', 'text')
    .addColumn('toldWay', 'text')
    .addColumn('tellingId', 'text')
    .execute();
  await db.schema.createIndex('decisions_invitation').on('decisions').columns(['invitationId', 'decidedAt']).execute();
  await db.schema.createIndex('decisions_batch').on('decisions').column('batchId').execute();
  await db.schema.createIndex('decisions_telling').on('decisions').column('tellingId').execute();
  await db.schema.createIndex('decisions_replaced_by').on('decisions').column('replacedBy').execute();
  // Of one person one decision stands, whoever is faster.
  await db.schema
    .createIndex('decisions_standing')
    .unique()
    .on('decisions')
    .column('invitationId')
    .where(sql.ref('replacedBy'), 'is', null)
    .where(sql.ref('takenBackAt'), 'is', null)
    .execute();

  for (const column of ['decision', 'decidedAt', 'toldAt', 'owedSince']) {
    await db.schema.alterTable('results').addColumn(column, 'text').execute();
  }
  await sql`update results set owed_since = closed_at where state in ('grading', 'finished')
    and exists (select 1 from attempts where attempts.invitation_id = results.invitation_id and attempts.purpose = 'real')`.execute(db);
  await sql`update results set owed_since = (select waived_at from invitations where invitations.id = results.invitation_id)
    where state = 'waived' and exists (
      select 1 from openings where openings.id = results.opening_id and openings.purpose = 'real')`.execute(db);
  await db.schema.createIndex('results_by_decision').on('results').columns(['openingId', 'decision', 'toldAt', 'invitationId']).execute();
  await db.schema.createIndex('results_by_debt').on('results').columns(['openingId', 'owedSince', 'decision', 'invitationId']).execute();
}
