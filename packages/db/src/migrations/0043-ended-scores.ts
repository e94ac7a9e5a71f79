import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

const rowsAtOnce = 200;

/** Beside the sums of an opening's day what is read of many days at once: how many attempts count that ended on it, their scores, and whether anybody was invited. */
export async function up(db: AnyDb): Promise<void> {
  for (const column of ['ended', 'hasInvited']) {
    await db.schema
      .alterTable('dashboardSlices')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await db.schema.alterTable('dashboardSlices').addColumn('endedScores', 'text').execute();
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows: readonly { openingId: string; day: string; sums: string | null }[] = await db
      .selectFrom('dashboardSlices')
      .select(['openingId', 'day', 'sums'])
      .orderBy('openingId')
      .orderBy('day')
      .limit(rowsAtOnce)
      .offset(offset)
      .execute();
    for (const { openingId, day, sums } of rows) {
      if (sums === null) continue;
      const { invited, ended } = JSON.parse(sums);
      const own = { ended: ended.counted?.n ?? 0, hasInvited: Object.keys(invited).length > 0 ? 1 : 0 };
      const endedScores = ended.counted === undefined ? null : JSON.stringify(ended.counted.scores);
      await db
        .updateTable('dashboardSlices')
        .set({ ...own, endedScores })
        .where('openingId', '=', openingId)
        .where('day', '=', day)
        .execute();
    }
    if (rows.length < rowsAtOnce) return;
  }
}
