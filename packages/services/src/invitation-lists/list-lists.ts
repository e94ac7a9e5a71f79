import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { getOpening, listInvitationLists, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { listForStaff } from './list-for-staff.ts';

const shown = 50;

/** The lists by which people were invited to an opening, newest first. */
export async function listLists(ctx: ServiceContext, input: { openingId: OpeningId }): Promise<readonly InvitationListForStaff[]> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
  const lists = await listInvitationLists(ctx.db, opening.id, shown);
  return Promise.all(lists.map((list) => listForStaff(ctx.db, list)));
}
