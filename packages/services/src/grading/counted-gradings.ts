import { type Attempt, type Database, findLateTail, listGradings, listLateGradings, type Tx } from '@assay/db';
import type { GradedItem } from './graded-item.ts';
import { withLateGradings } from './save-score.ts';

/** The gradings that a score is made of: those with the late edits where somebody decided that these count. */
export async function countedGradings(db: Database | Tx, attempt: Pick<Attempt, 'id'>): Promise<readonly GradedItem[]> {
  const gradings = await listGradings(db, attempt.id);
  const tail = await findLateTail(db, attempt.id);
  return tail?.decision?.counts === true ? withLateGradings(gradings, await listLateGradings(db, attempt.id)) : gradings;
}
