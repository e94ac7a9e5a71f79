import { assertMay, type PeopleForStaff, type PersonForStaff, type TeamForStaff, teamRoles, teamsFor } from '@assay/core/accounts';
import { type JoinLink, listOpenJoinLinks, listStaff, listTeamMembers, listTeams } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';

/** The people of the teams that the actor runs; for an owner of all, and the owners. */
export async function listPeople(ctx: ServiceContext): Promise<PeopleForStaff> {
  assertMay(ctx.actor, 'people.read', { kind: 'installation' });
  const me = actingAccount(ctx);
  const scope = teamsFor(ctx.actor, 'people.read');
  const allTeams = await listTeams(ctx.db);
  const members = await listTeamMembers(ctx.db);
  const staff = await listStaff(ctx.db);
  const links = await listOpenJoinLinks(ctx.db, ctx.now());
  const person = (one: (typeof staff)[number], roles: PersonForStaff['roles']): PersonForStaff => ({
    accountId: one.id,
    name: one.name,
    email: one.email,
    isOwner: one.isOwner,
    roles,
    lastSignedInAt: one.lastSignedInAt,
    isMe: one.id === me,
  });
  const isOwner = scope === 'all';
  return {
    teams: allTeams
      .filter(({ id }) => isOwner || scope.includes(id))
      .map((team): TeamForStaff => {
        const own = members.filter(({ teamId }) => teamId === team.id);
        return {
          teamId: team.id,
          name: team.name,
          people: staff
            .map((one) => ({ one, held: own.filter(({ accountId }) => accountId === one.id).map(({ role }) => role) }))
            .filter(({ held }) => held.length > 0)
            .map(({ one, held }) =>
              person(
                one,
                teamRoles.filter((role) => held.includes(role)),
              ),
            ),
          invited: links.filter(({ teamId }) => teamId === team.id).map(invited),
        };
      }),
    owners: isOwner ? staff.filter((one) => one.isOwner).map((one) => person(one, [])) : [],
    invitedOwners: isOwner ? links.filter(({ teamId }) => teamId === null).map(invited) : [],
    hasSeveralTeams: allTeams.length > 1,
  };
}

const invited = ({ id, email, roles, createdAt, expiresAt }: JoinLink): TeamForStaff['invited'][number] => ({
  joinLinkId: id,
  email,
  roles,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
