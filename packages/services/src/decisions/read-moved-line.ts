import { assertMay } from '@assay/core/accounts';
import { type MovedLine, sideChanged } from '@assay/core/decisions';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, listDecidedAtOtherLine, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** Whose decision today's line contradicts, though the one at which it was made did not. Nothing is changed by itself. */
export async function readMovedLine(ctx: ServiceContext, input: { openingId: OpeningId }): Promise<MovedLine> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'decision.read', subjectOfOpening(opening));
  const { floorPercent } = opening;
  const decided = await listDecidedAtOtherLine(ctx.db, opening.id, floorPercent);
  return {
    linePercent: floorPercent,
    people: decided.flatMap(({ linePercent, kind, ...person }) => {
      const side = sideChanged({ scorePercent: person.deciding?.percent ?? null, linePercent }, floorPercent);
      const isContradicted = (side === 'above' && kind !== 'advance') || (side === 'below' && kind === 'advance');
      return side === null || !isContradicted ? [] : [{ ...person, decidedAtLine: linePercent, decision: kind, side }];
    }),
  };
}
