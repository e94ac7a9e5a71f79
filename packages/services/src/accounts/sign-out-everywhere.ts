import { assertMay } from '@assay/core/accounts';
import { deleteStaffSessions, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Ends all sessions of the account, the one that asks too. */
export async function signOutEverywhere(ctx: ServiceContext): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'account.write-own', { kind: 'installation' });
    await deleteStaffSessions(tx, actingAccount(ctx));
    await trace(tx, ctx, { action: 'account.write-own', subject: actingAccount(ctx), details: { change: 'signed out everywhere' } });
  });
}
