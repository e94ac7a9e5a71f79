import { assertMay } from '@assay/core/accounts';
import type { MailId } from '@assay/core/ids';
import { nextTry } from '@assay/core/mail';
import {
  deleteToken,
  findMail,
  type Mail,
  markMailEnded,
  markMailSending,
  markMailWaiting,
  type Tx,
  writing,
  writingSwiftly,
} from '@assay/db';
import type { SendOutcome } from '@assay/integrations';
import { TryLater } from '@assay/jobs';
import type { ServiceContext } from '../context.ts';
import { markAnswerLetterSent } from '../decisions/answer-letter-sent.ts';
import { composeToCandidate } from './compose-to-candidate.ts';
import { composeToColleague } from './compose-to-colleague.ts';
import { composeTrial } from './compose-trial.ts';
import type { Composed } from './composed.ts';

const unconfirmed =
  'Handed over, but the mail server’s confirmation was not seen: this program was stopped in that moment. Should it not have arrived, send it again.';

type EndState = Parameters<typeof markMailEnded>[2]['state'];

/**
 * Sends one letter, at most once. Right before its last bytes leave, the row says `sending`: whoever finds it so after a kill takes the letter for sent,
 * since from there on the mail server may have it.
 */
export async function sendMail(ctx: ServiceContext, { mailId }: { mailId: MailId }): Promise<void> {
  assertMay(ctx.actor, 'mail.deliver', { kind: 'installation' });
  const mail = await findMail(ctx.db, mailId);
  if (mail === null) return;
  if (mail.state === 'sending') return end(ctx, mail, 'sent', unconfirmed);
  if (mail.state !== 'queued') return;
  const { mailer } = ctx;
  if (mailer === null) return waitFor(ctx, mail, { words: 'Mail is not set up any more: SMTP_URL is missing.', isHandedOver: false });
  const { made, tokenId } = await writing(ctx.db, async (tx) => {
    const letter = await compose(tx, ctx, mail);
    return { made: letter, tokenId: (await findMail(tx, mail.id))?.tokenId ?? null };
  });
  if (made.kind === 'dropped') return end(ctx, mail, 'dropped', made.why);
  let isHandedOver = false;
  const outcome = await mailer.send(made.letter, (letGo) =>
    writingSwiftly(
      ctx.db,
      async (tx) => {
        if (!(await markMailSending(tx, { id: mail.id, tokenId }, ctx.now()))) throw new Error(`${mail.id} is in other hands`);
      },
      () => {
        isHandedOver = true;
        return letGo();
      },
    ),
  );
  await follow(ctx, mail, outcome, isHandedOver);
}

async function compose(tx: Tx, ctx: ServiceContext, mail: Mail): Promise<Composed> {
  if (mail.draft !== null) return composeTrial(tx, mail, mail.draft);
  if (mail.invitationId !== null) return composeToCandidate(tx, ctx, mail, mail.invitationId);
  return composeToColleague(tx, ctx, mail);
}

function follow(ctx: ServiceContext, mail: Mail, outcome: SendOutcome, isHandedOver: boolean): Promise<void> {
  switch (outcome.kind) {
    case 'accepted':
      return end(ctx, mail, 'sent', null);
    case 'refused':
      return end(ctx, mail, outcome.isAddress ? 'bounced' : 'failed', outcome.words);
    case 'put_off':
      return waitFor(ctx, mail, { words: outcome.words, isHandedOver });
    default:
      return outcome satisfies never;
  }
}

function end(ctx: ServiceContext, { id }: Mail, state: EndState, lastError: string | null): Promise<void> {
  return writing(ctx.db, async (tx) => {
    const mail = await findMail(tx, id);
    // Nobody got it, so its link is nobody's.
    if (state !== 'sent' && mail !== null && mail.tokenId !== null) await deleteToken(tx, mail.tokenId);
    await markMailEnded(tx, id, { state, at: ctx.now(), lastError });
    if (state === 'sent' && mail !== null) await markAnswerLetterSent(tx, ctx, mail);
  });
}

async function waitFor(ctx: ServiceContext, mail: Mail, { words, isHandedOver }: { words: string; isHandedOver: boolean }): Promise<void> {
  const now = ctx.now();
  const tries = mail.tries + 1;
  const next = nextTry({ ...mail, tries }, now);
  if (next.kind === 'given_up') return end(ctx, mail, 'failed', `Given up after ${tries} tries. ${words}`);
  await writing(ctx.db, (tx) =>
    markMailWaiting(tx, mail.id, { tries, at: now, nextTryAt: next.at, lastError: words, isLinkKnown: isHandedOver }),
  );
  // What a server said may hold an address; the jobs keep ids only.
  throw new TryLater(next.at, 'the mail server put the letter off');
}
