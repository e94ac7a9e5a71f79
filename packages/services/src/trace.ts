import type { Json } from '@assay/core';
import type { Action } from '@assay/core/accounts';
import { insertAudit, type Tx } from '@assay/db';
import { actorLabel, newIdIn, type ServiceContext } from './context.ts';

/** Leaves the audit row of a use case in the use case's own transaction. */
export async function trace(
  tx: Tx,
  ctx: Pick<ServiceContext, 'actor' | 'now' | 'randomBytes'>,
  entry: { action: Action; subject: string; reason?: string; details?: Json },
): Promise<void> {
  await insertAudit(tx, {
    id: newIdIn(ctx, 'audit'),
    at: ctx.now(),
    actor: actorLabel(ctx.actor),
    action: entry.action,
    subject: entry.subject,
    reason: entry.reason ?? null,
    details: entry.details ?? {},
  });
}
