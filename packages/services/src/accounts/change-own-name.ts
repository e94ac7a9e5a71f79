import { assertMay } from '@assay/core/accounts';
import { markStaffName, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

export async function changeOwnName(ctx: ServiceContext, input: { name: string }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'account.write-own', { kind: 'installation' });
    await markStaffName(tx, actingAccount(ctx), input.name, ctx.now());
    await trace(tx, ctx, { action: 'account.write-own', subject: actingAccount(ctx), details: { change: 'name changed' } });
  });
}
