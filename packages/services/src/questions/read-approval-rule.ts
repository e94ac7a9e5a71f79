import { assertMay } from '@assay/core/accounts';
import type { ApprovalRuleForStaff } from '@assay/core/questions';
import { type Database, findApprovalRule, findStaff, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export async function readApprovalRule(ctx: ServiceContext): Promise<ApprovalRuleForStaff> {
  assertMay(ctx.actor, 'approval.read', { kind: 'installation' });
  return currentApprovalRule(ctx.db);
}

/** Off until an owner switches it on: an installation with one person only could go no further. */
export async function currentApprovalRule(db: Database | Tx): Promise<ApprovalRuleForStaff> {
  const rule = await findApprovalRule(db);
  if (rule === null) return { needsSecondPerson: false, savedAt: null, savedBy: null };
  const saver = rule.savedBy === null ? null : await findStaff(db, rule.savedBy);
  return { needsSecondPerson: rule.needsSecondPerson, savedAt: rule.savedAt.toISOString(), savedBy: saver?.name ?? null };
}
