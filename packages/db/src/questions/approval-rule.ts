import { type AccountId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** What the installation asks for before a question is live. */
export type ApprovalRule = { needsSecondPerson: boolean; savedAt: Date; savedBy: AccountId | null };

const id = 'installation';

/** Null while nobody has ever changed it. */
export async function findApprovalRule(db: Database | Tx): Promise<ApprovalRule | null> {
  const row = await db.selectFrom('approvalRules').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    needsSecondPerson: row.needsSecondPerson === 1,
    savedAt: new Date(row.savedAt),
    savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  };
}

export async function saveApprovalRule(tx: Tx, rule: ApprovalRule): Promise<void> {
  const values = { needsSecondPerson: rule.needsSecondPerson ? 1 : 0, savedAt: rule.savedAt.toISOString(), savedBy: rule.savedBy };
  await tx
    .insertInto('approvalRules')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
