import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { shownRows } from '@assay/core/invitation-lists';
import type { OutcomeListCheck } from '@assay/core/outcomes';
import { getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { matchedOutcomes } from './matched-outcomes.ts';

/** What would come of a list of outcomes. Changes nothing. */
export async function checkOutcomeList(ctx: ServiceContext, input: { openingId: OpeningId; text: string }): Promise<OutcomeListCheck> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'outcome.write', subjectOfOpening(opening));
  const { columns, rows, changed, faults, repeats, unknown, unfinished, sameRows, seen } = await matchedOutcomes(
    ctx.db,
    opening,
    input.text,
    ctx.now(),
  );
  return {
    columns,
    rows,
    changedRows: changed.length,
    changed: changed.slice(0, shownRows).map(({ saves: _, ...change }) => change),
    faultyRows: new Set(faults.map(({ row }) => row)).size,
    faults: faults.slice(0, shownRows),
    repeatedRows: repeats.length,
    repeats: repeats.slice(0, shownRows),
    unknownRows: unknown.length,
    unknown: unknown.slice(0, shownRows),
    unfinishedRows: unfinished.length,
    unfinished: unfinished.slice(0, shownRows),
    sameRows,
    seen,
  };
}
