import { assertMay, type JoinLinkForVisitor } from '@assay/core/accounts';
import { findStaff, findStaffByEmail, listTeams } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { usableJoinLink } from './join-link.ts';

/** What whoever holds a colleague's link reads before using it. */
export async function lookAtJoinLink(ctx: ServiceContext, input: { token: string }): Promise<JoinLinkForVisitor> {
  assertMay(ctx.actor, 'people.join', { kind: 'installation' });
  const link = await usableJoinLink(ctx.db, input.token, ctx.now());
  const inviter = await findStaff(ctx.db, link.invitedBy);
  const teams = await listTeams(ctx.db);
  return {
    email: link.email,
    purpose: link.purpose,
    invitedBy: inviter === null || inviter.email === link.email ? null : inviter.name,
    team: teams.length > 1 ? (teams.find(({ id }) => id === link.teamId)?.name ?? null) : null,
    roles: link.roles,
    hasAccount: (await findStaffByEmail(ctx.db, link.email)) !== null,
  };
}
