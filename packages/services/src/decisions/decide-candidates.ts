import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { DecisionInput, DecisionsMade } from '@assay/core/decisions';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, insertDecisions, type NewDecision, subjectOfOpening, writing } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { traceEach } from '../trace.ts';
import { changedMeanwhile, isChanged, lacksEquated, seenOf, selectedPeople } from './selected-people.ts';

/**
 * One decision with one reason about everybody who is selected and can be decided on, with score and line as they are now. Refused when that
 * is not exactly who and what the preview showed.
 */
export async function decideCandidates(ctx: ServiceContext, input: DecisionInput & { openingId: OpeningId }): Promise<DecisionsMade> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'decision.write', subjectOfOpening(opening));
    if (ctx.actor.kind !== 'staff') throw new Error('only a person decides about people');
    const { accountId } = ctx.actor;
    const now = ctx.now();
    const people = await selectedPeople(tx, opening, input, now);
    if (seenOf(people, input) !== input.seen) throw changedMeanwhile();
    const changed = people.filter(isChanged);
    if (changed.length === 0) throw new AppError('conflict', 'Nobody who is selected can be decided on now.', { reason: 'nobody' });
    const batchId = newIdIn(ctx, 'decisionBatch');
    const decisions = changed.map(
      ({ invitationId, deciding, isLateTailWaiting }): NewDecision => ({
        id: newIdIn(ctx, 'decision'),
        batchId,
        invitationId,
        kind: input.decision,
        reason: input.reason,
        scorePercent: deciding?.percent ?? null,
        decidingScore: deciding?.of ?? opening.decidingScore,
        linePercent: opening.floorPercent,
        isProvisional: isLateTailWaiting || lacksEquated({ deciding }),
        decidedAt: now,
        decidedBy: accountId,
      }),
    );
    await insertDecisions(tx, decisions);
    // The reason is about a person and goes with them: the log outlives them and has it not.
    await traceEach(
      tx,
      ctx,
      changed.map(({ invitationId, deciding, standing }) => ({
        action: 'decision.write',
        subject: invitationId,
        details: {
          ...{ decision: input.decision, replaced: standing?.kind ?? null, batchId, linePercent: opening.floorPercent },
          ...{ scorePercent: deciding?.percent ?? null, decidingScore: deciding?.of ?? opening.decidingScore },
        },
      })),
    );
    return { batchId, decided: decisions.length };
  });
}
