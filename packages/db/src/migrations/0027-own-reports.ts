import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** What the team writes to a candidate about the result, and what a candidate asks about the score. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('invitationId', 'text', (c) => c.primaryKey().references('invitations.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .execute();
  await db.schema
    .createTable('secondLooks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invitationId', 'text', (c) => c.notNull().unique().references('invitations.id').onDelete('cascade'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('askedAt', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('answerText', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('answeredBy', 'text')
    .execute();
}
