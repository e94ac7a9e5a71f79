import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { openCasesOf } from './open-cases-of.ts';

/**
 * Opens a case for each pair of an attempt that is more alike than the team's expected false flags allow. It changes nothing else: no score, no decision,
 * no invitation.
 */
export async function openCases(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'similarity-case.open', { kind: 'installation' });
    await openCasesOf(tx, ctx, input.attemptId);
  });
}
