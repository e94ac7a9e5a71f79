import { assertMay } from '@assay/core/accounts';
import type { BankWords } from '@assay/core/question-drafts';
import { findBankWords } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** The skills and roles that questions may be filed under; none where the bank keeps no catalogue, and then any word will do. */
export async function readBankWords(ctx: ServiceContext): Promise<BankWords> {
  assertMay(ctx.actor, 'question.read', { kind: 'installation' });
  return findBankWords(ctx.db);
}
