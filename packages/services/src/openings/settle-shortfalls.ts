import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, markShortfallsSettled, subjectOfOpening, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Takes the notice of an opening away, as far as it was seen: whoever starts with a short form later brings a new one. */
export async function settleShortfalls(ctx: ServiceContext, input: { openingId: OpeningId; until: string }): Promise<{ settled: number }> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'shortfall.settle', subjectOfOpening(opening));
    const of = { openingId: opening.id, until: new Date(input.until) };
    const settled = await markShortfallsSettled(tx, of, { at: ctx.now(), by: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'shortfall.settle', subject: opening.id, details: { until: input.until, sections: settled } });
    return { settled };
  });
}
