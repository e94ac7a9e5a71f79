import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** Groups that a team supplied by candidates' codes, apart from the people, and figures of groups that somebody may have seen. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('groupings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('assessmentId', 'text', (c) => c.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('nameKey', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('suppliedAt', 'text', (c) => c.notNull())
    .addColumn('suppliedBy', 'text')
    .addUniqueConstraint('groupings_name', ['assessmentId', 'nameKey'])
    .execute();
  await db.schema
    .createTable('groupMembers')
    .addColumn('groupingId', 'text', (c) => c.notNull().references('groupings.id').onDelete('cascade'))
    .addColumn('invitationId', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('groupName', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('group_members_primary', ['groupingId', 'invitationId'])
    .execute();
  await db.schema.createIndex('group_members_by_invitation').on('groupMembers').column('invitationId').execute();
  await db.schema
    .createTable('toldRates')
    .addColumn('assessmentId', 'text', (c) => c.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('nameKey', 'text', (c) => c.notNull())
    .addColumn('groupKey', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('groupName', 'text', (c) => c.notNull())
    .addColumn('passed', 'integer', (c) => c.notNull())
    .addColumn('groupingId', 'text', (c) => c.notNull())
    .addColumn('floors', 'text', (c) => c.notNull())
    .addColumn('toldAt', 'text', (c) => c.notNull())
    .addColumn('isStanding', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('told_rates_primary', ['assessmentId', 'nameKey', 'groupKey', 'n'])
    .execute();
}
