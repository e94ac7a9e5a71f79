import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationListId, OpeningId } from '@assay/core/ids';
import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { getInvitationList, getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { listForStaff } from './list-for-staff.ts';

/** How far a list is. */
export async function readInvitationList(
  ctx: ServiceContext,
  input: { openingId: OpeningId; listId: InvitationListId },
): Promise<InvitationListForStaff> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
  const list = await getInvitationList(ctx.db, input.listId);
  if (list.openingId !== opening.id) throw nothingHere();
  return listForStaff(ctx.db, list);
}
