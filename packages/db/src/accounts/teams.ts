import type { TeamRole } from '@assay/core/accounts';
import { teamRole } from '@assay/core/accounts/schema';
import { type AccountId, parseId, type TeamId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type Team = { id: TeamId; name: string };

/** The oldest first: that one is the default team. */
export async function listTeams(db: Database | Tx): Promise<readonly Team[]> {
  const rows = await db.selectFrom('teams').select(['id', 'name']).orderBy('createdAt').orderBy('id').execute();
  return rows.map((row) => ({ id: parseId('team', row.id), name: row.name }));
}

export async function insertTeam(tx: Tx, team: Team, at: Date): Promise<void> {
  await tx
    .insertInto('teams')
    .values({ ...team, createdAt: at.toISOString() })
    .execute();
}

export type Membership = { teamId: TeamId; name: string; role: TeamRole };

export async function listMemberships(db: Database | Tx, accountId: AccountId): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom('teamMembers')
    .innerJoin('teams', 'teams.id', 'teamMembers.teamId')
    .select(['teams.id', 'teams.name', 'teamMembers.role'])
    .where('teamMembers.accountId', '=', accountId)
    .orderBy('teams.createdAt')
    .orderBy('teamMembers.role')
    .execute();
  return rows.map((row) => ({ teamId: parseId('team', row.id), name: row.name, role: teamRole.parse(row.role) }));
}

export async function insertMembership(tx: Tx, member: { teamId: TeamId; accountId: AccountId; role: TeamRole }, at: Date): Promise<void> {
  await tx
    .insertInto('teamMembers')
    .values({ ...member, createdAt: at.toISOString() })
    .execute();
}
