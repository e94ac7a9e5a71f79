import { type Attempt, type Database, findLateTail, listGradings, listLateGradings, type Tx } from '@assay/db';
import type { GradedItem } from './graded-item.ts';
import { withLateGradings } from './save-score.ts';
import { withReviews } from './with-reviews.ts';

/** What cases and keys say of the answers that count: those with the late edits where somebody decided that these count. */
export async function machineGradings(db: Database | Tx, attempt: Pick<Attempt, 'id'>): Promise<readonly GradedItem[]> {
  const gradings = await listGradings(db, attempt.id);
  const tail = await findLateTail(db, attempt.id);
  return tail?.decision?.counts === true ? withLateGradings(gradings, await listLateGradings(db, attempt.id)) : gradings;
}

/** The gradings that a score is made of: the same with what people gave. */
export const countedGradings = async (tx: Tx, attempt: Pick<Attempt, 'id'>): Promise<readonly GradedItem[]> =>
  withReviews(tx, attempt, await machineGradings(tx, attempt));
