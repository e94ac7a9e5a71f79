import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { findStaff, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { makeJoinLink } from './make-join-link.ts';
import { mayReplacePassword } from './password-link-rule.ts';
import { staffActor } from './staff-actor.ts';

/** A link for somebody who lost the password: using it sets a new one and ends the old sessions. */
export async function makePasswordLink(ctx: ServiceContext, input: { accountId: AccountId }): Promise<{ url: string | null }> {
  return writing(ctx.db, async (tx) => {
    const staff = await findStaff(tx, input.accountId);
    const isTheirs = staff !== null && (await mayReplacePassword(tx, ctx.actor, staff));
    if (!isTheirs) assertMay(ctx.actor, 'owner.write', { kind: 'installation' });
    if (staff === null || (await staffActor(tx, staff.id)).kind === 'visitor') {
      throw new AppError('not_found', 'This person is in no team. Invite them instead.', { reason: 'gone' });
    }
    return makeJoinLink(tx, ctx, { email: staff.email, purpose: 'resets', teamId: null, roles: [], about: staff.id });
  });
}
