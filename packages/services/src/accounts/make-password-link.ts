import { AppError } from '@assay/core';
import { assertMay, may } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { findStaff, listMemberships, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { makeJoinLink } from './make-join-link.ts';

/**
 * A link for somebody who lost the password: using it sets a new one and ends the old sessions. A manager makes it only for people who are in
 * nothing but the manager's teams, since whoever holds it becomes them.
 */
export async function makePasswordLink(ctx: ServiceContext, input: { accountId: AccountId }): Promise<{ url: string }> {
  return writing(ctx.db, async (tx) => {
    const staff = await findStaff(tx, input.accountId);
    const memberships = staff === null ? [] : await listMemberships(tx, staff.id);
    const isOwnPerson =
      staff !== null &&
      !staff.isOwner &&
      memberships.length > 0 &&
      memberships.every(({ teamId }) => may(ctx.actor, 'people.write', { kind: 'team', teamId }));
    if (!isOwnPerson) assertMay(ctx.actor, 'owner.write', { kind: 'installation' });
    if (staff === null || (memberships.length === 0 && !staff.isOwner)) {
      throw new AppError('not_found', 'This person is in no team. Invite them instead.', { reason: 'gone' });
    }
    return makeJoinLink(tx, ctx, { email: staff.email, purpose: 'resets', teamId: null, roles: [] });
  });
}
