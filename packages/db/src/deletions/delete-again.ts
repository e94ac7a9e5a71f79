import type { CandidateId } from '@assay/core/ids';
import { sql } from 'kysely';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { migrate } from '../migrate.ts';
import { openSqlite } from '../open.ts';
import { writing } from '../writing.ts';

/** Deletes people from a database that came back from a backup; answers how many it still held. */
export async function deleteAgain(databaseFile: string, candidateIds: readonly CandidateId[]): Promise<number> {
  const db = openSqlite(databaseFile);
  try {
    // Deleting is written for today's tables.
    await migrate(db);
    // What was deleted must not stay readable in the pages that it was on.
    await sql`pragma secure_delete = on`.execute(db);
    return await writing(db, (tx) => deleteCandidates(tx, candidateIds));
  } finally {
    await db.destroy();
  }
}
