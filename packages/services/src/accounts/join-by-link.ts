import { AppError } from '@assay/core';
import { assertMay, type JoinInput } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import {
  endJoinLinksOf,
  findStaffByEmail,
  insertOwner,
  insertStaff,
  type JoinLink,
  listMemberships,
  markJoinLinkEnded,
  markStaffReset,
  replaceRoles,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { usableJoinLink } from './join-link.ts';
import type { StaffAuth } from './staff-auth.ts';

/**
 * Uses a colleague's link and signs in: answers the cookies to set. Whoever is new gets an account; whoever has one proves it with its
 * password, unless the link gives a new password.
 */
export async function joinByLink(ctx: ServiceContext, staffAuth: StaffAuth, input: JoinInput): Promise<{ cookies: readonly string[] }> {
  assertMay(ctx.actor, 'people.join', { kind: 'installation' });
  const seen = await usableJoinLink(ctx.db, input.token, ctx.now());
  const existing = await findStaffByEmail(ctx.db, seen.email);
  const asks = existing !== null && seen.purpose !== 'resets';
  if (asks && !(await staffAuth.isPassword(seen.email, input.password))) {
    throw new AppError('invalid_input', 'This is not the password of the account.', {
      reason: 'wrong_credentials',
      issues: [{ path: 'password', message: 'this is not the password of your account' }],
    });
  }
  const passwordHash = asks ? null : await staffAuth.hashPassword(input.password);
  await writing(ctx.db, async (tx) => {
    const link = await usableJoinLink(tx, input.token, ctx.now());
    await markJoinLinkEnded(tx, link.id, ctx.now());
    // Of several letters with a link to a new password the one that is used ends the others.
    if (link.purpose === 'resets') await endJoinLinksOf(tx, link, ctx.now());
    const accountId = await accountFor(tx, ctx, link, input.name, passwordHash);
    if (link.purpose === 'owns') await insertOwner(tx, accountId, ctx.now());
    if (link.teamId !== null) {
      const held = (await listMemberships(tx, accountId)).filter(({ teamId }) => teamId === link.teamId).map(({ role }) => role);
      const roles = [...new Set([...held, ...link.roles])];
      await replaceRoles(tx, { teamId: link.teamId, accountId, roles }, ctx.now());
    }
    await trace(tx, ctx, { action: 'people.join', subject: accountId, details: { joinLinkId: link.id, purpose: link.purpose } });
  });
  return {
    cookies: await staffAuth.startSession(
      { email: seen.email, password: input.password },
      new Headers({ 'user-agent': ctx.device.userAgent }),
    ),
  };
}

/** @param passwordHash null: the account is there and keeps its password */
async function accountFor(tx: Tx, ctx: ServiceContext, link: JoinLink, name: string, passwordHash: string | null): Promise<AccountId> {
  const existing = await findStaffByEmail(tx, link.email);
  const credentialId = newSecret(ctx);
  if (existing !== null) {
    if (passwordHash === null) return existing.id;
    if (link.purpose !== 'resets') {
      throw new AppError('conflict', 'An account was made for this address meanwhile. Open the link again.', { reason: 'account_exists' });
    }
    await markStaffReset(tx, { accountId: existing.id, name: existing.name, credentialId, passwordHash }, ctx.now());
    return existing.id;
  }
  if (passwordHash === null || link.purpose === 'resets') throw new AppError('not_found', 'The account of this link is no longer there.');
  if (name === '') {
    throw new AppError('invalid_input', 'Say how colleagues call you.', {
      issues: [{ path: 'name', message: 'say how colleagues call you' }],
    });
  }
  const id = newIdIn(ctx, 'account');
  await insertStaff(tx, { id, name, email: link.email, credentialId, passwordHash }, ctx.now());
  return id;
}
