import { type CandidateId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** Remembers that a person is gone, in the transaction in which they go. */
export async function insertDeletion(tx: Tx, candidateId: CandidateId, at: Date): Promise<void> {
  await tx
    .insertInto('deletions')
    .values({ candidateId, at: at.toISOString(), listedAt: null })
    .onConflict((conflict) => conflict.column('candidateId').doNothing())
    .execute();
}

/** Those that do not stand in the list beside the database yet. */
export async function listUnlistedDeletions(db: Database): Promise<readonly { id: CandidateId; at: string }[]> {
  const rows = await db.selectFrom('deletions').select(['candidateId', 'at']).where('listedAt', 'is', null).orderBy('at').execute();
  return rows.map(({ candidateId, at }) => ({ id: parseId('candidate', candidateId), at }));
}

export async function markDeletionsListed(tx: Tx, ids: readonly CandidateId[], at: Date): Promise<void> {
  await tx.updateTable('deletions').set({ listedAt: at.toISOString() }).where('candidateId', 'in', ids).execute();
}
