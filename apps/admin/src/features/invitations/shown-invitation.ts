import type { InvitationForStaff } from '@assay/core/invitations';

/** What can be done to an invitation depends on these alone. */
export type ShownInvitation = Pick<
  InvitationForStaff,
  'invitationId' | 'name' | 'status' | 'startsUntil' | 'validLinks' | 'timeMultiplier' | 'breakMinutes'
>;

/** Before the start, and while somebody works. */
export const hasConditions = ({ status }: ShownInvitation): boolean => status === 'invited' || status === 'expired' || status === 'running';

/** A window with an end, before the start. */
export const isExtendable = ({ status, startsUntil }: ShownInvitation): boolean =>
  startsUntil !== null && (status === 'invited' || status === 'expired');
