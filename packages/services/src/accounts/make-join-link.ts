import type { JoinPurpose, TeamRole } from '@assay/core/accounts';
import type { AccountId, TeamId } from '@assay/core/ids';
import { endJoinLinksOf, insertJoinLink, type Tx } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { trace } from '../trace.ts';
import { joinUrl } from './join-url.ts';

const validMs = 7 * 24 * 60 * 60 * 1000;

type NewJoinLink = {
  email: string;
  purpose: JoinPurpose;
  teamId: TeamId | null;
  roles: readonly TeamRole[];
  /** Whose account it is for, where there must be one. */
  about?: AccountId;
  /** The link is made when the letter is sent, and told to nobody here. */
  byMail?: boolean;
};

/** In the caller's transaction, which has asked whether the actor may. */
export async function makeJoinLink(
  tx: Tx,
  ctx: ServiceContext,
  { about, byMail = false, ...link }: NewJoinLink,
): Promise<{ url: string | null }> {
  const createdAt = ctx.now();
  const id = newIdIn(ctx, 'joinLink');
  const token = newSecret(ctx);
  await endJoinLinksOf(tx, link, createdAt);
  await insertJoinLink(tx, {
    ...link,
    id,
    tokenHash: hashOfSecret(token),
    invitedBy: actingAccount(ctx),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + validMs),
  });
  await trace(tx, ctx, {
    action: link.purpose === 'owns' ? 'owner.write' : 'people.write',
    subject: about ?? link.teamId ?? id,
    details: {
      change: link.purpose === 'resets' ? 'password link made' : 'colleague invited',
      joinLinkId: id,
      roles: [...link.roles],
      byMail,
    },
  });
  if (!byMail) return { url: joinUrl(ctx, token) };
  await queueMail(tx, ctx, { kind: 'join', teamId: link.teamId, email: link.email, joinLinkId: id });
  return { url: null };
}
