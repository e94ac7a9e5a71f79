import { AppError } from '@assay/core';
import { type Database, findToken, getInvitation, type Invitation, type Tx } from '@assay/db';
import { hashOfSecret } from '../context.ts';

/** The invitation behind a link that still works. The window is no part of this: early or late, the page says when and whom to ask. */
export async function invitationOfLink(db: Database | Tx, token: string): Promise<Invitation> {
  const found = await findToken(db, hashOfSecret(token));
  if (found === null) {
    throw new AppError('not_found', 'This link is not known here. Copy the whole link from the message you got, or ask your contact.', {
      reason: 'unknown_link',
    });
  }
  if (found.isRevoked) {
    throw new AppError('not_found', 'This link was withdrawn. Your contact can send you a new one.', { reason: 'revoked_link' });
  }
  return getInvitation(db, found.invitationId);
}
