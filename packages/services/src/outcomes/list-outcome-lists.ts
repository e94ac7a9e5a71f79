import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OutcomeListForStaff } from '@assay/core/outcomes';
import { getOpening, listStandingOutcomeLists, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { outcomeListForStaff } from './outcome-list-for-staff.ts';

const shown = 10;

/** The lists of outcomes of an opening that still stand, newest first. */
export async function listOutcomeLists(ctx: ServiceContext, input: { openingId: OpeningId }): Promise<readonly OutcomeListForStaff[]> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'outcome.write', subjectOfOpening(opening));
  const lists = await listStandingOutcomeLists(ctx.db, opening.id, shown);
  return Promise.all(lists.map((list) => outcomeListForStaff(ctx.db, list)));
}
