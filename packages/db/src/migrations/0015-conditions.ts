import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('invitations')
    .addColumn('breakMinutes', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('attempts')
    .addColumn('breakMs', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('attemptIntervals')
    .addColumn('isAfterOwnBreak', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('arrangementRequests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invitationId', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('needs', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('requestedAt', 'text', (c) => c.notNull())
    .addColumn('withdrawnAt', 'text')
    .addColumn('answer', 'text')
    .addColumn('answerText', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('answeredBy', 'text')
    .execute();
  await db.schema.createIndex('arrangement_requests_invitation').on('arrangementRequests').column('invitationId').execute();
}
