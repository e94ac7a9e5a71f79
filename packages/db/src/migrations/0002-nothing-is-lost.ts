import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('attempts')
    .addColumn('resumeCodeNumber', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('writerSessions').addColumn('lastSeenAt', 'text').execute();
  await db.schema.alterTable('writerSessions').addColumn('lastNetworkHash', 'text').execute();
  await db.schema
    .createTable('connectionGaps')
    .addColumn('writerSessionId', 'text', (c) => c.notNull().references('writerSessions.id').onDelete('cascade'))
    .addColumn('fromAt', 'text', (c) => c.notNull())
    .addColumn('untilAt', 'text', (c) => c.notNull())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('connection_gaps_key', ['writerSessionId', 'fromAt'])
    .execute();
  await db.schema.createIndex('connection_gaps_attempt').on('connectionGaps').column('attemptId').execute();
  await db.schema
    .createTable('networkChanges')
    .addColumn('writerSessionId', 'text', (c) => c.notNull().references('writerSessions.id').onDelete('cascade'))
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('networkHash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('network_changes_key', ['writerSessionId', 'changedAt'])
    .execute();
  await db.schema.createIndex('network_changes_attempt').on('networkChanges').column('attemptId').execute();
  await db.schema
    .createTable('lateTails')
    .addColumn('attemptId', 'text', (c) => c.primaryKey().references('attempts.id').onDelete('cascade'))
    .addColumn('edits', 'integer', (c) => c.notNull())
    .addColumn('lastSeq', 'integer', (c) => c.notNull())
    .addColumn('firstReceivedAt', 'text', (c) => c.notNull())
    .addColumn('lastReceivedAt', 'text', (c) => c.notNull())
    .addColumn('gradedSeq', 'integer')
    .addColumn('counts', 'integer')
    .addColumn('reason', 'text')
    .addColumn('decidedAt', 'text')
    .addColumn('decidedBy', 'text')
    .execute();
  await db.schema
    .createTable('lateGradings')
    .addColumn('itemId', 'text', (c) => c.primaryKey().references('items.id').onDelete('cascade'))
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('language', 'text')
    .addColumn('share', 'real', (c) => c.notNull())
    .addColumn('grade', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('late_gradings_attempt').on('lateGradings').column('attemptId').execute();
  await db.schema
    .createTable('pastReceipts')
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('receipt', 'text', (c) => c.notNull())
    .addColumn('reopenedAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('past_receipts_key', ['attemptId', 'number'])
    .execute();
  await db.schema
    .createTable('readiness')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('ballast', 'text', (c) => c.notNull())
    .execute();
}
