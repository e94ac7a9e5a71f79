import { assertMay } from '@assay/core/accounts';
import { type BulkPreview, type BulkSketch, bulkAccess } from '@assay/core/bulk';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { bulkDeed } from './bulk-deeds.ts';
import { judgedPeople, leftOutFor, namedOf, seenOfBulk } from './bulk-people.ts';

/** Whom it would be about and whom not, before anybody does it. Changes nothing. */
export async function previewBulk(ctx: ServiceContext, input: BulkSketch & { openingId: OpeningId }): Promise<BulkPreview> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, bulkAccess[input.action.kind], subjectOfOpening(opening));
  const { action } = input;
  const { subjects, refused } = await judgedPeople(ctx, opening, input, bulkDeed(ctx, action));
  return {
    selected: subjects.length + refused.length,
    applies: subjects.length,
    breaksAlone: action.kind === 'conditions' && action.timeMultiplier !== null ? subjects.filter(({ isWorking }) => isWorking).length : 0,
    people: namedOf(subjects),
    leftOut: leftOutFor(refused),
    seen: seenOfBulk(action, subjects),
  };
}
