import { AppError } from '@assay/core';
import { assertMay, type TeamRole } from '@assay/core/accounts';
import type { AccountId, TeamId } from '@assay/core/ids';
import { deleteStaffSessions, endJoinLinksOf, findStaff, listMemberships, replaceRoles, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Exactly these roles of somebody in a team; none: no longer in it. Counts from the person's next request on. */
export async function changeRoles(
  ctx: ServiceContext,
  input: { accountId: AccountId; teamId: TeamId; roles: readonly TeamRole[] },
): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'people.write', { kind: 'team', teamId: input.teamId });
    const staff = await findStaff(tx, input.accountId);
    const memberships = await listMemberships(tx, input.accountId);
    const held = memberships.filter(({ teamId }) => teamId === input.teamId).map(({ role }) => role);
    if (staff === null || held.length === 0) {
      throw new AppError('not_found', 'This person is not in the team any more.', { reason: 'gone' });
    }
    await replaceRoles(tx, input, ctx.now());
    if (input.roles.length === 0) {
      await endJoinLinksOf(tx, { email: staff.email, purpose: 'joins', teamId: input.teamId }, ctx.now());
    }
    const isOut = input.roles.length === 0 && !staff.isOwner && memberships.every(({ teamId }) => teamId === input.teamId);
    if (isOut) await deleteStaffSessions(tx, staff.id);
    await trace(tx, ctx, {
      action: 'people.write',
      subject: staff.id,
      details: {
        change: input.roles.length === 0 ? 'removed from a team' : 'roles changed',
        teamId: input.teamId,
        before: held,
        roles: [...input.roles],
      },
    });
  });
}
