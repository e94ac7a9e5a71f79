import type { AccountId } from '@assay/core/ids';
import { type Database, findStaff, type Tx } from '@assay/db';

/** The names of these accounts; null for one that is gone. */
export async function colleagueNames(
  db: Database | Tx,
  ids: readonly (AccountId | null)[],
): Promise<(id: AccountId | null) => string | null> {
  const names = new Map<AccountId, string | null>();
  for (const id of new Set(ids)) if (id !== null) names.set(id, (await findStaff(db, id))?.name ?? null);
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
