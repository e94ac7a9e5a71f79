import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** The other questions that are interchangeable with one. */
export async function listSiblings(db: Database | Tx, questionId: string, family: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('questionVersions')
    .select('questionId')
    .distinct()
    .where('family', '=', family)
    .where('questionId', '!=', questionId)
    .orderBy('questionId')
    .execute();
  return rows.map((row) => row.questionId);
}
