import { AppError } from '@assay/core';
import { may } from '@assay/core/accounts';
import { type Database, findJoinLinkByToken, findStaffByEmail, type JoinLink, type Tx } from '@assay/db';
import { hashOfSecret } from '../context.ts';
import { mayReplacePassword } from './password-link-rule.ts';
import { staffActor } from './staff-actor.ts';

/** The link behind a token, when it can still be used. */
export async function usableJoinLink(db: Database | Tx, token: string, now: Date): Promise<JoinLink> {
  const link = await findJoinLinkByToken(db, hashOfSecret(token));
  if (link === null) {
    throw new AppError('not_found', 'This link is not known here. Copy the whole link, or ask whoever sent it for a new one.', {
      reason: 'unknown_link',
    });
  }
  if (link.endedAt !== null || !(await isStillMeant(db, link))) {
    throw new AppError('conflict', 'This link was used or withdrawn. Sign in, or ask whoever sent it for a new one.', {
      reason: 'used_link',
    });
  }
  if (link.expiresAt <= now) {
    throw new AppError(
      'conflict',
      'This link has run out. Ask whoever sent it for a new one; for a new password ask again where you sign in.',
      { reason: 'expired_link' },
    );
  }
  return link;
}

/** Roles change while a link is on its way: it does no more than whoever made it may do now, to the person it would let in now. */
export async function isStillMeant(db: Database | Tx, link: JoinLink): Promise<boolean> {
  const maker = await staffActor(db, link.invitedBy);
  switch (link.purpose) {
    case 'owns':
      return may(maker, 'owner.write', { kind: 'installation' });
    case 'joins':
      return link.teamId !== null && may(maker, 'people.write', { kind: 'team', teamId: link.teamId });
    case 'resets': {
      const staff = await findStaffByEmail(db, link.email);
      // Asked for by themselves: it went to the account's own address.
      if (staff !== null && link.invitedBy === staff.id) return maker.kind === 'staff';
      return staff !== null && (await mayReplacePassword(db, maker, staff));
    }
    default:
      return link.purpose satisfies never;
  }
}
