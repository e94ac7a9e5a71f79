import { assertMay } from '@assay/core/accounts';
import { findQuestion, findVersionHashOf } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** The content hash of a published version, whose proofs need not run again. Null for what is new or was never approved. */
export async function findVersionHash(ctx: ServiceContext, input: { questionId: string; version: number }): Promise<string | null> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  const question = await findQuestion(ctx.db, input.questionId);
  return question?.isApproved === true ? findVersionHashOf(ctx.db, input.questionId, input.version) : null;
}
