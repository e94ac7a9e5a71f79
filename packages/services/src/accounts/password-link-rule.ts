import { type Actor, may } from '@assay/core/accounts';
import { type Database, listMemberships, type Staff, type Tx } from '@assay/db';

/** A manager only for people who are in nothing but the manager's teams: whoever holds the link becomes them. */
export async function mayReplacePassword(db: Database | Tx, actor: Actor, staff: Staff): Promise<boolean> {
  if (may(actor, 'owner.write', { kind: 'installation' })) return true;
  const memberships = await listMemberships(db, staff.id);
  return (
    !staff.isOwner && memberships.length > 0 && memberships.every(({ teamId }) => may(actor, 'people.write', { kind: 'team', teamId }))
  );
}
