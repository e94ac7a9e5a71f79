import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** How far stored pairs are judged by settings that were saved, and which sides of a case were decided about: each team decides about its own. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('similarityJudgings')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('judged', 'integer', (c) => c.notNull())
    .addColumn('opened', 'integer', (c) => c.notNull())
    .addColumn('lastAttemptId', 'text')
    .addColumn('finishedAt', 'text')
    .execute();
  await db.schema
    .alterTable('similarityCaseParties')
    .addColumn('isDecided', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db
    .updateTable('similarityCaseParties')
    .set({ isDecided: 1 })
    .where('caseId', 'in', db.selectFrom('similarityCases').select('id').where('status', 'in', ['confirmed', 'dismissed']))
    .execute();
}
