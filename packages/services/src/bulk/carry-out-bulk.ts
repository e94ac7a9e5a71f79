import { setImmediate } from 'node:timers/promises';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type BulkAction, type BulkDone, type BulkInput, bulkAccess } from '@assay/core/bulk';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { changedMeanwhile } from '../decisions/selected-people.ts';
import { type BulkDeed, bulkDeed } from './bulk-deeds.ts';
import {
  type BulkSubject,
  judgedPeople,
  leftOutFor,
  peopleAtOnce,
  personForBulk,
  type Refused,
  refusalOf,
  seenOfBulk,
} from './bulk-people.ts';

/**
 * The same for everybody whom the preview showed, each on their own: who cannot be helped any more by then is left out and stops nobody else.
 * Refused as a whole when they are not exactly those, as they were.
 */
export async function carryOutBulk(ctx: ServiceContext, input: BulkInput & { openingId: OpeningId }): Promise<BulkDone> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, bulkAccess[input.action.kind], subjectOfOpening(opening));
  const deed = bulkDeed(ctx, input.action);
  const { subjects, refused } = await judgedPeople(ctx, opening, input, deed);
  if (seenOfBulk(input.action, subjects) !== input.seen) {
    throw changedMeanwhile('Something changed since you looked: who is selected, or how they stand. Look again, then go on.');
  }
  if (subjects.length === 0) throw new AppError('conflict', 'It is about nobody who is selected.', { reason: 'nobody' });
  const leftOut = [...refused];
  let done = 0;
  for (let from = 0; from < subjects.length; from += peopleAtOnce) {
    if (from > 0) await setImmediate();
    const some = subjects.slice(from, from + peopleAtOnce);
    const trouble = await refusalOf(async () => {
      const refusedNow = await carryOutFor(ctx, deed, input, some);
      done += some.length - refusedNow.length;
      leftOut.push(...refusedNow);
    });
    if (trouble === null) continue;
    if (done === 0) throw trouble;
    // The database takes nothing any more: what was done before stays, and the answer says who is missing.
    leftOut.push(...subjects.slice(from).map((person) => ({ person, error: trouble })));
    break;
  }
  return { done, leftOut: leftOutFor(leftOut) };
}

const carryOutFor = (
  ctx: ServiceContext,
  deed: BulkDeed,
  { action, reason }: { action: BulkAction; reason: string },
  subjects: readonly BulkSubject[],
): Promise<readonly Refused[]> =>
  writing(ctx.db, async (tx) => {
    const refused: Refused[] = [];
    for (const subject of subjects) {
      const error = await refusalOf(async () => {
        const person = await personForBulk(tx, ctx, subject.invitationId, action);
        await deed.assertFits(tx, person);
        // Pressed twice at once, or a colleague was faster: nobody gets it twice.
        if ((await deed.startsFrom(tx, person)) !== subject.startsFrom) throw changed();
        await deed.carryOut(tx, person, reason);
      });
      if (error !== null) refused.push({ person: subject, error });
    }
    return refused;
  });

const changed = () => new AppError('conflict', 'Somebody else has just changed this.', { reason: 'changed' });
