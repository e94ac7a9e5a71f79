import { AppError } from '@assay/core';
import { assertMay, type ColleagueInput } from '@assay/core/accounts';
import { colleagueInput } from '@assay/core/accounts/schema';
import type { TeamId } from '@assay/core/ids';
import { findStaffByEmail, listMemberships, listTeams, type Tx, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { makeJoinLink } from './make-join-link.ts';

/** Makes a link by which a colleague joins a team, or becomes an owner. It is told here and never again, or sent by mail; an earlier one ends. */
export async function inviteColleague(ctx: ServiceContext, given: ColleagueInput): Promise<{ url: string | null }> {
  const input = colleagueInput.parse(given);
  return writing(ctx.db, async (tx) => {
    if (input.purpose === 'owns') assertMay(ctx.actor, 'owner.write', { kind: 'installation' });
    else assertMay(ctx.actor, 'people.write', { kind: 'team', teamId: input.teamId });
    const email = input.email.toLowerCase();
    const teamId = input.purpose === 'joins' ? input.teamId : null;
    const roles = input.purpose === 'joins' ? input.roles : [];
    if (teamId !== null && !(await listTeams(tx)).some(({ id }) => id === teamId))
      throw new AppError('not_found', 'There is no such team.');
    await assertNew(tx, email, teamId, roles);
    return makeJoinLink(tx, ctx, { email, purpose: input.purpose, teamId, roles, byMail: input.byMail });
  });
}

async function assertNew(tx: Tx, email: string, teamId: TeamId | null, roles: readonly string[]): Promise<void> {
  const existing = await findStaffByEmail(tx, email);
  if (existing === null) return;
  const held = (await listMemberships(tx, existing.id)).filter((membership) => membership.teamId === teamId);
  const hasAll = teamId === null ? existing.isOwner : roles.every((role) => held.some((membership) => membership.role === role));
  if (hasAll) throw new AppError('conflict', 'Somebody with this e-mail address has that already.', { reason: 'there_already' });
}
