import type { TellingWay } from '@assay/core/decisions';
import type { TellingId } from '@assay/core/ids';
import { type Decision, markTold, type Tx } from '@assay/db';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import { traceEach } from '../trace.ts';

/**
 * The one place from which on a candidate counts as told, however it came about: by a colleague who wrote and says so, or by a letter of ours
 * that went out. The caller has asked whether it may, and is in a transaction.
 */
export async function markAnswersTold(
  tx: Tx,
  ctx: Pick<ServiceContext, 'actor' | 'now' | 'randomBytes'>,
  decisions: readonly Pick<Decision, 'id' | 'invitationId' | 'kind'>[],
  way: TellingWay,
): Promise<{ tellingId: TellingId; told: number }> {
  const tellingId = newIdIn(ctx, 'telling');
  const done = new Set(await markTold(tx, decisions, { tellingId, at: ctx.now(), by: actorLabel(ctx.actor), way }));
  await traceEach(
    tx,
    ctx,
    decisions
      .filter(({ invitationId }) => done.has(invitationId))
      .map(({ invitationId, kind }) => ({ action: 'decision.tell', subject: invitationId, details: { decision: kind, way, tellingId } })),
  );
  return { tellingId, told: done.size };
}
