import type { AccountId, OutcomeListId } from '@assay/core/ids';
import type { OutcomeListForStaff } from '@assay/core/outcomes';
import { type Database, findStaff, type Tx } from '@assay/db';

type TakenIn = { listId: OutcomeListId; people: number; savedAt: Date; savedBy: AccountId | null };

export async function outcomeListForStaff(db: Database | Tx, { listId, people, savedAt, savedBy }: TakenIn): Promise<OutcomeListForStaff> {
  const saver = savedBy === null ? null : await findStaff(db, savedBy);
  return { listId, people, savedAt: savedAt.toISOString(), savedBy: saver?.name ?? null };
}
