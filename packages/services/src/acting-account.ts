import { AppError } from '@assay/core';
import type { AccountId } from '@assay/core/ids';
import type { ServiceContext } from './context.ts';

/** Of the member of staff who acts. Whoever gets here was allowed to as one. */
export function actingAccount(ctx: Pick<ServiceContext, 'actor'>): AccountId {
  if (ctx.actor.kind !== 'staff') throw new AppError('unauthenticated', 'Please sign in first.');
  return ctx.actor.accountId;
}
