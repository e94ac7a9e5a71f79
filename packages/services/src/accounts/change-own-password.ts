import { AppError } from '@assay/core';
import { assertMay, type OwnPasswordInput } from '@assay/core/accounts';
import { findStaff, markStaffReset, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import { newSecret, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import type { StaffAuth } from './staff-auth.ts';

/** Ends every other session; answers the cookies of the one that goes on. */
export async function changeOwnPassword(
  ctx: ServiceContext,
  staffAuth: StaffAuth,
  input: OwnPasswordInput,
): Promise<{ cookies: readonly string[] }> {
  assertMay(ctx.actor, 'account.write-own', { kind: 'installation' });
  const staff = await findStaff(ctx.db, actingAccount(ctx));
  if (staff === null) throw new AppError('unauthenticated', 'Please sign in first.');
  if (!(await staffAuth.isPassword(staff.email, input.current))) {
    throw new AppError('invalid_input', 'The password you have is another one.', {
      reason: 'wrong_credentials',
      issues: [{ path: 'current', message: 'this is not your password' }],
    });
  }
  const passwordHash = await staffAuth.hashPassword(input.next);
  await writing(ctx.db, async (tx) => {
    await markStaffReset(tx, { accountId: staff.id, name: staff.name, credentialId: newSecret(ctx), passwordHash }, ctx.now());
    await trace(tx, ctx, { action: 'account.write-own', subject: staff.id, details: { change: 'password changed' } });
  });
  const credentials = { email: staff.email, password: input.next };
  return { cookies: await staffAuth.startSession(credentials, new Headers({ 'user-agent': ctx.device.userAgent })) };
}
