import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { RegradeId } from '@assay/core/ids';
import type { RegradeState } from '@assay/core/regrades';
import { getRegrade, markRegrade, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

type Decision = 'apply' | 'undo';

const steps = {
  apply: { from: 'ready', to: 'applying', refusal: 'This has been carried out already, or is still being reckoned. Open the page again.' },
  undo: { from: 'applied', to: 'undoing', refusal: 'There is nothing to undo here. Open the page again.' },
} as const satisfies Record<Decision, { from: RegradeState; to: RegradeState; refusal: string }>;

/** Carries a previewed regrade out, or undoes one: told at once, done by a job. */
export async function decideRegrade(ctx: ServiceContext, input: ReasonInput & { regradeId: RegradeId; decision: Decision }): Promise<void> {
  const { from, to, refusal } = steps[input.decision];
  await writing(ctx.db, async (tx) => {
    const regrade = await getRegrade(tx, input.regradeId);
    for (const teamId of regrade.teams) assertMay(ctx.actor, 'regrade.write', { kind: 'team', teamId });
    const now = ctx.now();
    const step = { at: now, by: actorLabel(ctx.actor), reason: input.reason };
    const isMoved = await markRegrade(tx, regrade.id, from, {
      state: to,
      ...(input.decision === 'apply' ? { applied: step } : { undone: step }),
    });
    if (!isMoved) throw new AppError('conflict', refusal, { reason: 'overtaken' });
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'carry-out-regrade', subject: `${regrade.id}:${to}`, at: now });
    await trace(tx, ctx, {
      action: 'regrade.write',
      subject: regrade.questionId ?? regrade.openingId ?? regrade.id,
      reason: input.reason,
      details: { change: to, regradeId: regrade.id },
    });
  });
}
