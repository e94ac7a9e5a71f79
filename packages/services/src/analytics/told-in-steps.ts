import { AppError } from '@assay/core';
import { may } from '@assay/core/accounts';
import { toldBefore } from '@assay/core/analytics';
import { listEndedScores, type Opening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { addCounts, numberOf } from './counts.ts';

type Asked = { from: string | null; until: string | null; isOfAll: boolean };

/**
 * For whoever may read figures and no results: before which day whoever they are of has ended, or null where nobody is told of yet. Two figures to subtract would be one person's
 * score, so they are of everybody, and grow by five people or more. `whole` for all others.
 */
export async function toldInSteps(
  ctx: ServiceContext,
  openings: { all: readonly Opening[]; asked: readonly Opening[] },
  { from, until, isOfAll }: Asked,
): Promise<'whole' | { before: string | null }> {
  if (openings.all.every((opening) => may(ctx.actor, 'result.read', subjectOfOpening(opening)))) return 'whole';
  if (from !== null || until !== null || isOfAll || openings.asked.length < openings.all.length)
    throw new AppError(
      'forbidden',
      'Your role reads these figures of everybody together: those of some openings, of some days or with void attempts could tell what one person scored. Clear the filters to see them.',
    );
  const stored = await listEndedScores(
    ctx.db,
    openings.all.map(({ id }) => id),
  );
  const days = stored.map(({ day, scores }) => {
    const counts = new Map<number, number>();
    addCounts(counts, scores);
    return { day, scored: numberOf(counts) };
  });
  return { before: toldBefore(days, ctx.now().toISOString().slice(0, 10)) };
}
