import { AppError } from '@assay/core';
import { countOwners, type Database, findSetUpLink, type SetUpLink, type Tx } from '@assay/db';
import { hashOfSecret } from '../context.ts';

/** The link behind a token, when it can still be used. */
export async function usableSetUpLink(db: Database | Tx, token: string, now: Date): Promise<SetUpLink> {
  const link = await findSetUpLink(db, hashOfSecret(token));
  if (link === null) {
    throw new AppError('not_found', 'This set-up link is not known here. Copy the whole link, or ask the operator for a new one.', {
      reason: 'unknown_link',
    });
  }
  // A link for anybody is for the first owner only: whoever finds an old one in a log gains nothing.
  if (link.usedAt !== null || (link.email === null && (await countOwners(db)) > 0)) {
    throw new AppError('conflict', 'This set-up link was used already. Sign in, or ask the operator for a new one.', {
      reason: 'used_link',
    });
  }
  if (link.expiresAt <= now) {
    throw new AppError('conflict', 'This set-up link is older than 24 hours. Ask the operator for a new one.', { reason: 'expired_link' });
  }
  return link;
}
