import { assertMay } from '@assay/core/accounts';
import type { InvitationListId, OpeningId } from '@assay/core/ids';
import type { LinkCounts } from '@assay/core/invitations';
import { countStartable, getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** For how many people `makeLinks` would make links. */
export async function countLinks(
  ctx: ServiceContext,
  input: { openingId: OpeningId; listId: InvitationListId | null },
): Promise<LinkCounts> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
  return countStartable(ctx.db, input, ctx.now());
}
