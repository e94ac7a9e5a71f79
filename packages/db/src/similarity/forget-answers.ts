import type { AttemptId } from '@assay/core/ids';
import type { Tx } from '../writing.ts';

/** What was kept of the answers of an attempt to compare them, and what was found. */
export async function forgetAnswers(tx: Tx, attemptId: AttemptId): Promise<void> {
  const items = tx.selectFrom('items').select('items.id').where('items.attemptId', '=', attemptId);
  await tx.deleteFrom('similarityEntries').where('itemId', 'in', items).execute();
  await tx
    .deleteFrom('similarPairs')
    .where((eb) => eb.or([eb('itemId', 'in', items), eb('otherItemId', 'in', items)]))
    .execute();
}
