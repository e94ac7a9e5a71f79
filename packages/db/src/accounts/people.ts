import type { TeamRole } from '@assay/core/accounts';
import { teamRole } from '@assay/core/accounts/schema';
import { type AccountId, parseId, type TeamId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type TeamMember = { teamId: TeamId; accountId: AccountId; role: TeamRole };

export async function listTeamMembers(db: Database | Tx): Promise<readonly TeamMember[]> {
  const rows = await db.selectFrom('teamMembers').select(['teamId', 'accountId', 'role']).execute();
  return rows.map(({ teamId, accountId, role }) => ({
    teamId: parseId('team', teamId),
    accountId: parseId('account', accountId),
    role: teamRole.parse(role),
  }));
}

/** Everybody with an account, by name, and when they signed in last. */
export async function listStaff(db: Database | Tx) {
  const rows = await db
    .selectFrom('staffUsers')
    .leftJoin('owners', 'owners.accountId', 'staffUsers.id')
    .select(['staffUsers.id', 'staffUsers.name', 'staffUsers.email', 'owners.accountId as ownerId'])
    .select((eb) =>
      eb
        .selectFrom('staffSessions')
        .select((inner) => inner.fn.max('staffSessions.createdAt').as('at'))
        .whereRef('staffSessions.userId', '=', 'staffUsers.id')
        .as('lastSignedInAt'),
    )
    .orderBy('staffUsers.name')
    .orderBy('staffUsers.id')
    .execute();
  return rows.map(({ id, name, email, ownerId, lastSignedInAt }) => ({
    id: parseId('account', id),
    name,
    email,
    isOwner: ownerId !== null,
    lastSignedInAt,
  }));
}

/** Exactly these roles in this team; none: no longer a member. */
export async function replaceRoles(
  tx: Tx,
  { teamId, accountId, roles }: { teamId: TeamId; accountId: AccountId; roles: readonly TeamRole[] },
  at: Date,
): Promise<void> {
  await tx.deleteFrom('teamMembers').where('teamId', '=', teamId).where('accountId', '=', accountId).execute();
  if (roles.length === 0) return;
  const createdAt = at.toISOString();
  await tx
    .insertInto('teamMembers')
    .values(roles.map((role) => ({ teamId, accountId, role, createdAt })))
    .execute();
}

export async function deleteOwner(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('owners').where('accountId', '=', accountId).execute();
}

/** Out of every team, and no owner any more. The account itself stays: what it did names it. */
export async function deleteMemberships(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('teamMembers').where('accountId', '=', accountId).execute();
  await deleteOwner(tx, accountId);
}

/** Signs somebody out on every device. */
export async function deleteStaffSessions(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('staffSessions').where('userId', '=', accountId).execute();
}

export async function markStaffName(tx: Tx, accountId: AccountId, name: string, at: Date): Promise<void> {
  await tx.updateTable('staffUsers').set({ name, updatedAt: at.toISOString() }).where('id', '=', accountId).execute();
}

export async function markTeamName(tx: Tx, id: TeamId, name: string): Promise<void> {
  await tx.updateTable('teams').set({ name }).where('id', '=', id).execute();
}
