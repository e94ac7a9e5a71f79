import { assertMay } from '@assay/core/accounts';
import type { ApprovalRuleForStaff, ApprovalRuleInput } from '@assay/core/questions';
import { saveApprovalRule, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { currentApprovalRule } from './read-approval-rule.ts';

/** From now on: what is live stays live, whoever approved it. */
export async function changeApprovalRule(ctx: ServiceContext, input: ApprovalRuleInput): Promise<ApprovalRuleForStaff> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'approval.write', { kind: 'installation' });
    const before = await currentApprovalRule(tx);
    if (before.needsSecondPerson === input.needsSecondPerson) return before;
    await saveApprovalRule(tx, { needsSecondPerson: input.needsSecondPerson, savedAt: ctx.now(), savedBy: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'approval.write', subject: 'approval', details: { needsSecondPerson: input.needsSecondPerson } });
    return currentApprovalRule(tx);
  });
}
