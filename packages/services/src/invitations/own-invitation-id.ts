import { AppError } from '@assay/core';
import type { InvitationId } from '@assay/core/ids';
import type { ServiceContext } from '../context.ts';

/** A candidate acts for the invitation whose link was opened on this device, and for no other. */
export function ownInvitationId({ actor }: Pick<ServiceContext, 'actor'>): InvitationId {
  if (actor.kind === 'candidate') return actor.invitationId;
  throw new AppError('unauthenticated', 'Please open the link of your invitation on this device first.');
}
