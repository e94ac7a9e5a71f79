import type { Json } from '@assay/core';
import type { Action } from '@assay/core/accounts';
import { type AuditEntry, insertAudit, insertAudits, type Tx } from '@assay/db';
import { actorLabel, newIdIn, type ServiceContext } from './context.ts';

type TraceEntry = { action: Action; subject: string; reason?: string; details?: Json };

/** Leaves the audit row of a use case in the use case's own transaction. */
export const trace = (tx: Tx, ctx: Pick<ServiceContext, 'actor' | 'now' | 'randomBytes'>, entry: TraceEntry): Promise<void> =>
  traceAs(tx, ctx, actorLabel(ctx.actor), entry);

/** As `trace`, for what was done to many with one press. */
export const traceEach = (
  tx: Tx,
  ctx: Pick<ServiceContext, 'actor' | 'now' | 'randomBytes'>,
  entries: readonly TraceEntry[],
): Promise<void> =>
  insertAudits(
    tx,
    entries.map((entry) => auditEntry(ctx, actorLabel(ctx.actor), entry)),
  );

/** For a job that does what somebody asked for before: `actor` is their label as it was then. */
export async function traceAs(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, actor: string, entry: TraceEntry): Promise<void> {
  await insertAudit(tx, auditEntry(ctx, actor, entry));
}

const auditEntry = (ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, actor: string, entry: TraceEntry): AuditEntry => ({
  id: newIdIn(ctx, 'audit'),
  at: ctx.now(),
  actor,
  action: entry.action,
  subject: entry.subject,
  reason: entry.reason ?? null,
  details: entry.details ?? {},
});
