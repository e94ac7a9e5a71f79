import { assertMay } from '@assay/core/accounts';
import { findStaffByEmail, insertJoinLink, listMemberships, type Staff, type Tx, writing } from '@assay/db';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { mailerOf } from '../mail/set-up.ts';
import { trace } from '../trace.ts';
import { staffActor } from './staff-actor.ts';

const hourMs = 3_600_000;

/**
 * A letter with a link to a new password, for somebody who lost theirs. Answers the same whether or not there is such an account, and writes a trace
 * either way, so that neither the answer nor its time tells.
 */
export async function askForPassword(ctx: ServiceContext, input: { email: string }): Promise<void> {
  assertMay(ctx.actor, 'password.ask', { kind: 'installation' });
  mailerOf(ctx);
  await writing(ctx.db, async (tx) => {
    const staff = await findStaffByEmail(tx, input.email.trim().toLowerCase());
    // Whoever is in no team any more gets in with no password.
    const isKnown = staff !== null && (await staffActor(tx, staff.id)).kind === 'staff';
    if (isKnown) await writeTo(tx, ctx, staff);
    await trace(tx, ctx, { action: 'password.ask', subject: isKnown ? staff.id : 'nobody' });
  });
}

async function writeTo(tx: Tx, ctx: ServiceContext, staff: Staff): Promise<void> {
  const now = ctx.now();
  const joinLinkId = newIdIn(ctx, 'joinLink');
  await insertJoinLink(tx, {
    id: joinLinkId,
    email: staff.email,
    purpose: 'resets',
    teamId: null,
    roles: [],
    // Nobody knows this one: the letter gets its own when it is sent.
    tokenHash: hashOfSecret(newSecret(ctx)),
    invitedBy: staff.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + hourMs),
  });
  const teams = new Set((await listMemberships(tx, staff.id)).map(({ teamId }) => teamId));
  const [teamId = null] = teams.size === 1 ? teams : [];
  await queueMail(tx, ctx, { kind: 'password', teamId, email: staff.email, accountId: staff.id, joinLinkId });
}
