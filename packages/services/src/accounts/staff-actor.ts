import type { Actor } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { type Database, findStaff, listMemberships, type Tx } from '@assay/db';

/** What an account may do today. Whoever was removed is nobody, whatever session or link is left. */
export async function staffActor(db: Database | Tx, accountId: AccountId): Promise<Actor> {
  const staff = await findStaff(db, accountId);
  const teams = staff === null ? [] : await listMemberships(db, staff.id);
  if (staff === null || (teams.length === 0 && !staff.isOwner)) return { kind: 'visitor' };
  return {
    kind: 'staff',
    accountId: staff.id,
    name: staff.name,
    isOwner: staff.isOwner,
    teams: teams.map(({ teamId, role }) => ({ teamId, role })),
  };
}
