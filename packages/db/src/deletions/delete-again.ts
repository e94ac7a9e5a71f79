import type { CandidateId } from '@assay/core/ids';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { migrate } from '../migrate.ts';
import { openSqlite } from '../open.ts';
import { keepPastOutcomes } from '../outcomes/past-outcomes.ts';
import { isFileNamed, listFilesOfCandidates } from '../uploads/uploads.ts';
import { writing } from '../writing.ts';

/** Deletes people from a database that came back from a backup; answers how many it still held, and which of their files nothing names any more. */
export async function deleteAgain(
  databaseFile: string,
  candidateIds: readonly CandidateId[],
  newKey: () => string,
): Promise<{ people: number; files: string[] }> {
  const db = openSqlite(databaseFile);
  try {
    // Deleting is written for today's tables.
    await migrate(db);
    const { sha256s } = await listFilesOfCandidates(db, candidateIds);
    const people = await writing(db, async (tx) => {
      await keepPastOutcomes(tx, candidateIds, newKey);
      return deleteCandidates(tx, candidateIds);
    });
    const files: string[] = [];
    for (const sha256 of sha256s) if (!(await isFileNamed(db, sha256))) files.push(sha256);
    return { people, files };
  } finally {
    await db.destroy();
  }
}
