import { AppError } from '@assay/core';
import { type Database, findJoinLinkByToken, type JoinLink, type Tx } from '@assay/db';
import { hashOfSecret } from '../context.ts';

/** The link behind a token, when it can still be used. */
export async function usableJoinLink(db: Database | Tx, token: string, now: Date): Promise<JoinLink> {
  const link = await findJoinLinkByToken(db, hashOfSecret(token));
  if (link === null) {
    throw new AppError('not_found', 'This link is not known here. Copy the whole link, or ask whoever sent it for a new one.', {
      reason: 'unknown_link',
    });
  }
  if (link.endedAt !== null) {
    throw new AppError('conflict', 'This link was used or withdrawn. Sign in, or ask whoever sent it for a new one.', {
      reason: 'used_link',
    });
  }
  if (link.expiresAt <= now) {
    throw new AppError('conflict', 'This link is older than 7 days. Ask whoever sent it for a new one.', { reason: 'expired_link' });
  }
  return link;
}
