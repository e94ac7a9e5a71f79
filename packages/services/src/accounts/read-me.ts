import { AppError } from '@assay/core';
import { assertMay, type StaffForApp } from '@assay/core/accounts';
import { findStaff, listMemberships, listTeams } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** Who is signed in. */
export async function readMe(ctx: ServiceContext): Promise<StaffForApp> {
  assertMay(ctx.actor, 'account.read-own', { kind: 'installation' });
  const staff = ctx.actor.kind === 'staff' ? await findStaff(ctx.db, ctx.actor.accountId) : null;
  if (staff === null) throw new AppError('unauthenticated', 'Please sign in first.');
  const memberships = await listMemberships(ctx.db, staff.id);
  const owned = staff.isOwner ? await listTeams(ctx.db) : [];
  return {
    accountId: staff.id,
    name: staff.name,
    email: staff.email,
    isOwner: staff.isOwner,
    teams: staff.isOwner
      ? owned.map(({ id, name }) => ({ teamId: id, name, role: 'owner' }))
      : memberships.map(({ teamId, name, role }) => ({ teamId, name, role })),
    mailFrom: ctx.mailer?.from.address ?? null,
  };
}
