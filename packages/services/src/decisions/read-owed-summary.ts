import { assertMay, teamsFor } from '@assay/core/accounts';
import { type OwedSummary, promisedDay } from '@assay/core/decisions';
import { countOwed, listOwedIds } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { overdueLimits } from './overdue-limits.ts';
import { inOrderOfPromise, type Owed, owedRows, owedTotals } from './read-owed.ts';

const peopleShown = 6;
const everybody = { search: '', show: null, openingId: null, isOverdueOnly: false } as const;

/** The next few whose promise ends, whatever their opening, and how many there are. */
export async function readOwedSummary(ctx: ServiceContext, input: { zone: string }): Promise<OwedSummary> {
  assertMay(ctx.actor, 'decision.read', { kind: 'installation' });
  const teams = teamsFor(ctx.actor, 'decision.read');
  const now = ctx.now();
  const limits = await overdueLimits(ctx.db, teams, now, input.zone);
  const counts = inOrderOfPromise(await countOwed(ctx.db, teams, everybody, limits), input.zone);
  const first: Owed[] = [];
  // Whoever is among the first six, is so in one of the first six openings.
  for (const opening of counts.slice(0, peopleShown)) {
    const rows = await listOwedIds(ctx.db, opening.openingId, everybody, limits, { limit: peopleShown, offset: 0 });
    first.push(...rows.map(({ invitationId, owedSince }) => ({ invitationId, owedSince, opening })));
  }
  const dayOf = ({ owedSince, opening }: Owed) => promisedDay(owedSince, opening.answerByDays, input.zone);
  const soonest = first
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.owedSince.getTime() - b.owedSince.getTime())
    .slice(0, peopleShown);
  return { rows: await owedRows(ctx.db, soonest, now, input.zone), ...(await owedTotals(ctx.db, counts, input.zone)) };
}
