import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { type ListCheck, shownRows } from '@assay/core/invitation-lists';
import { findInvitedByEmail, getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { readListText } from './read-text.ts';

/** What would come of a list. Changes nothing. */
export async function checkInvitationList(ctx: ServiceContext, input: { openingId: OpeningId; text: string }): Promise<ListCheck> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
  const list = readListText(input.text);
  const known = await findInvitedByEmail(
    ctx.db,
    opening.id,
    list.people.map(({ email }) => email),
  );
  const invitedBefore = list.people.flatMap(({ row, name, email }) => {
    const invitationId = known.get(email);
    return invitationId === undefined ? [] : [{ row, name, email, invitationId }];
  });
  const ready = list.people.filter(({ email }) => !known.has(email));
  return {
    columns: list.columns,
    hasHeader: list.hasHeader,
    rows: list.rows,
    ready: ready.length,
    people: ready.slice(0, 5),
    faultyRows: list.faultyRows,
    faults: list.faults.slice(0, shownRows),
    repeatedRows: list.repeats.length,
    repeats: list.repeats.slice(0, shownRows),
    invitedBeforeRows: invitedBefore.length,
    invitedBefore: invitedBefore.slice(0, shownRows),
  };
}
