import { AppError } from '@assay/core';
import { assertMay, type SetUpInput } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { findStaffByEmail, insertOwner, insertStaff, markSetUpLinkUsed, markStaffReset, type SetUpLink, type Tx, writing } from '@assay/db';
import { newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { defaultTeam } from './default-team.ts';
import { usableSetUpLink } from './set-up-link.ts';
import type { StaffAuth } from './staff-auth.ts';

/**
 * Turns whoever holds a set-up link into an owner with a password, and signs them in: answers the cookies to set. A link that was made for
 * an address that has an account gives that account the new password and ends its sessions.
 */
export async function setUpOwner(ctx: ServiceContext, staffAuth: StaffAuth, input: SetUpInput): Promise<{ cookies: readonly string[] }> {
  // Looked at before the slow hash, so that made-up tokens cost nothing; decided again in the transaction.
  await usableSetUpLink(ctx.db, input.token, ctx.now());
  const passwordHash = await staffAuth.hashPassword(input.password);
  const email = input.email.toLowerCase();
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'owner.set-up', { kind: 'installation' });
    const link = await usableSetUpLink(tx, input.token, ctx.now());
    if (link.email !== null && link.email !== email) {
      throw new AppError('invalid_input', 'This link was made for another e-mail address.', {
        reason: 'wrong_email',
        issues: [{ path: 'email', message: 'use the address the link was made for' }],
      });
    }
    await markSetUpLinkUsed(tx, link.id, ctx.now());
    const accountId = await saveAccount(tx, ctx, link, { email, name: input.name, passwordHash });
    await insertOwner(tx, accountId, ctx.now());
    await defaultTeam(tx, ctx);
    await trace(tx, ctx, { action: 'owner.set-up', subject: accountId, details: { setUpLinkId: link.id } });
  });
  return {
    cookies: await staffAuth.startSession({ email, password: input.password }, new Headers({ 'user-agent': ctx.device.userAgent })),
  };
}

async function saveAccount(
  tx: Tx,
  ctx: ServiceContext,
  link: SetUpLink,
  { email, name, passwordHash }: { email: string; name: string; passwordHash: string },
): Promise<AccountId> {
  const credentialId = newSecret(ctx);
  const existing = await findStaffByEmail(tx, email);
  if (existing === null) {
    const id = newIdIn(ctx, 'account');
    await insertStaff(tx, { id, name, email, credentialId, passwordHash }, ctx.now());
    return id;
  }
  if (link.email === null) {
    throw new AppError('conflict', 'There is an account with this e-mail address. Ask the operator for a link made for it.', {
      reason: 'account_exists',
    });
  }
  await markStaffReset(tx, { accountId: existing.id, name, credentialId, passwordHash }, ctx.now());
  return existing.id;
}
