import { type AccountId, parseId } from '@assay/core/ids';
import { json } from '@assay/core/json';
import type { AuditRow } from '@assay/core/openings';
import { fromStored, listAudit } from '@assay/db';
import { colleagueNames } from '../accounts/colleague-names.ts';
import type { ServiceContext } from '../context.ts';

/** What the log says of these subjects, with colleagues by name. */
export async function auditRows(ctx: ServiceContext, subjects: readonly string[]): Promise<readonly AuditRow[]> {
  const rows = await listAudit(ctx.db, subjects);
  const nameOf = await colleagueNames(
    ctx.db,
    rows.map(({ actor }) => accountIn(actor)),
  );
  return rows.map(({ at, actor, action, reason, details }) => ({
    at,
    actor,
    actorName: nameOf(accountIn(actor)),
    action,
    reason,
    details: fromStored(json, details, 'audit.details'),
  }));
}

const accountIn = (actor: string): AccountId | null =>
  actor.startsWith('staff:') ? parseId('account', actor.slice('staff:'.length)) : null;
