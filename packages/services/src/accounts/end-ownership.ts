import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { countOwners, deleteOwner, deleteStaffSessions, endJoinLinksOf, findStaff, listMemberships, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { lastOwner } from './last-owner.ts';

/** An owner becomes a member of the teams they are in, or nobody when they are in none. */
export async function endOwnership(ctx: ServiceContext, input: { accountId: AccountId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'owner.write', { kind: 'installation' });
    const staff = await findStaff(tx, input.accountId);
    if (staff === null || !staff.isOwner) throw new AppError('not_found', 'This person is no owner any more.', { reason: 'gone' });
    if ((await countOwners(tx)) === 1) throw lastOwner();
    await deleteOwner(tx, staff.id);
    await endJoinLinksOf(tx, { email: staff.email, purpose: 'owns', teamId: null }, ctx.now());
    if ((await listMemberships(tx, staff.id)).length === 0) await deleteStaffSessions(tx, staff.id);
    await trace(tx, ctx, { action: 'owner.write', subject: staff.id, details: { change: 'no longer an owner' } });
  });
}
