import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import { getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { openingForStaff } from './opening-for-staff.ts';

export async function readOpening(ctx: ServiceContext, input: { openingId: OpeningId }): Promise<OpeningForStaff> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'opening.read', subjectOfOpening(opening));
  return openingForStaff(ctx.db, opening);
}
