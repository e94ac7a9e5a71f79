import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { countOwners, deleteMemberships, deleteStaffSessions, endAllJoinLinksTo, findStaff, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { lastOwner } from './last-owner.ts';

/** Out of every team and no owner any more; all sessions end at once. What the person did stays in the log. */
export async function removePerson(ctx: ServiceContext, input: { accountId: AccountId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'owner.write', { kind: 'installation' });
    const staff = await findStaff(tx, input.accountId);
    if (staff === null) throw new AppError('not_found', 'There is no such person.');
    if (staff.isOwner && (await countOwners(tx)) === 1) throw lastOwner();
    await deleteMemberships(tx, staff.id);
    await deleteStaffSessions(tx, staff.id);
    await endAllJoinLinksTo(tx, staff.email, ctx.now());
    await trace(tx, ctx, { action: 'owner.write', subject: staff.id, details: { change: 'removed everywhere' } });
  });
}
