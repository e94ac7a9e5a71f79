import { nameInLetter } from '@assay/core/mail';
import { findJoinLink, findStaff, type JoinLink, listTeams, type Mail, markJoinLinkSecret, markMailToken, type Tx } from '@assay/db';
import { isStillMeant } from '../accounts/join-link.ts';
import { joinUrl } from '../accounts/join-url.ts';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { type Composed, composed, dropped, templateFor } from './composed.ts';

const hourMs = 3_600_000;
const lasting = {
  join: { validMs: 7 * 24 * hourMs, words: '7 days' },
  password: { validMs: hourMs, words: 'an hour' },
} as const;

/** The link is there already; its secret is made now, and its time runs from now. */
export async function composeToColleague(tx: Tx, ctx: ServiceContext, mail: Mail): Promise<Composed> {
  const link = mail.joinLinkId === null ? null : await findJoinLink(tx, mail.joinLinkId);
  if (link === null || link.endedAt !== null || !(await isStillMeant(tx, link)))
    return dropped('The link was used or withdrawn meanwhile.');
  const { validMs, words } = lasting[mail.kind === 'password' ? 'password' : 'join'];
  const secret = newSecret(ctx);
  await markJoinLinkSecret(tx, link.id, { tokenHash: hashOfSecret(secret), expiresAt: new Date(ctx.now().getTime() + validMs) });
  // No row has it: it only tells this try from another that made another secret.
  await markMailToken(tx, mail.id, newIdIn(ctx, 'token'));
  const staff = mail.accountId === null ? null : await findStaff(tx, mail.accountId);
  const name = staff?.name ?? '';
  return composed(
    mail,
    await templateFor(tx, mail),
    { name },
    {
      name: nameInLetter(name),
      inviter: nameInLetter((await findStaff(tx, link.invitedBy))?.name ?? 'A colleague'),
      team: await teamIn(tx, link),
      link: joinUrl(ctx, secret),
      validFor: words,
    },
  );
}

async function teamIn(tx: Tx, { teamId }: JoinLink): Promise<string | null> {
  const teams = await listTeams(tx);
  return teams.length > 1 ? (teams.find(({ id }) => id === teamId)?.name ?? null) : null;
}
