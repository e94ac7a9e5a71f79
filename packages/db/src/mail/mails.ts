import { nothingHere } from '@assay/core';
import type { Subject } from '@assay/core/accounts';
import { decisionKinds } from '@assay/core/decisions';
import { type AccountId, type InvitationId, type JoinLinkId, type MailId, parseId, type TeamId, type TokenId } from '@assay/core/ids';
import type { MailKind, MailState, MailTemplate } from '@assay/core/mail';
import { mailKind, mailState, mailTemplate } from '@assay/core/mail/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type Mail = {
  id: MailId;
  kind: MailKind;
  teamId: TeamId | null;
  invitationId: InvitationId | null;
  accountId: AccountId | null;
  joinLinkId: JoinLinkId | null;
  tokenId: TokenId | null;
  email: string;
  /** Of an answer: the decision it tells. */
  about: string | null;
  draft: MailTemplate | null;
  state: MailState;
  tries: number;
  lastError: string | null;
  queuedAt: Date;
  changedAt: Date;
  nextTryAt: Date | null;
  sentAt: Date | null;
  settledAt: Date | null;
  messageId: string;
};

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const mailFromRow = (row: Selectable<Schema['mails']>): Mail => ({
  id: parseId('mail', row.id),
  kind: mailKind.parse(row.kind),
  teamId: row.teamId === null ? null : parseId('team', row.teamId),
  invitationId: row.invitationId === null ? null : parseId('invitation', row.invitationId),
  accountId: row.accountId === null ? null : parseId('account', row.accountId),
  joinLinkId: row.joinLinkId === null ? null : parseId('joinLink', row.joinLinkId),
  tokenId: row.tokenId === null ? null : parseId('token', row.tokenId),
  email: row.email,
  about: row.about,
  draft: row.draft === null ? null : fromStored(mailTemplate, row.draft, 'mails.draft'),
  state: mailState.parse(row.state),
  tries: row.tries,
  lastError: row.lastError,
  queuedAt: new Date(row.queuedAt),
  changedAt: new Date(row.changedAt),
  nextTryAt: dateOrNull(row.nextTryAt),
  sentAt: dateOrNull(row.sentAt),
  settledAt: dateOrNull(row.settledAt),
  messageId: row.messageId,
});

export type NewMail = Pick<Mail, 'id' | 'kind' | 'teamId' | 'email' | 'messageId' | 'queuedAt'> &
  Partial<Pick<Mail, 'invitationId' | 'accountId' | 'joinLinkId' | 'draft'>> & { about?: string };

/** Whether there was none about the same thing; else nothing is written. */
export async function insertMail(tx: Tx, { queuedAt, about, draft, ...mail }: NewMail): Promise<boolean> {
  const result = await tx
    .insertInto('mails')
    .values({
      ...mail,
      invitationId: mail.invitationId ?? null,
      accountId: mail.accountId ?? null,
      joinLinkId: mail.joinLinkId ?? null,
      about: about ?? null,
      draft: draft === undefined || draft === null ? null : toStored(draft),
      tokenId: null,
      state: 'queued',
      tries: 0,
      lastError: null,
      queuedAt: queuedAt.toISOString(),
      changedAt: queuedAt.toISOString(),
      nextTryAt: null,
      sentAt: null,
      settledAt: null,
    })
    .onConflict((conflict) => conflict.columns(['invitationId', 'kind', 'about']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Null once it went with the person it was for. */
export async function findMail(db: Database | Tx, id: MailId): Promise<Mail | null> {
  const row = await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : mailFromRow(row);
}

export async function getMail(db: Database | Tx, id: MailId): Promise<Mail> {
  const mail = await findMail(db, id);
  if (mail === null) throw nothingHere();
  return mail;
}

export const subjectOfMail = ({ teamId }: Pick<Mail, 'teamId'>): Subject =>
  teamId === null ? { kind: 'installation' } : { kind: 'team', teamId };

/** Newest first. */
export async function listMailsOf(db: Database | Tx, invitationId: InvitationId): Promise<readonly Mail[]> {
  const rows = await db
    .selectFrom('mails')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .orderBy('queuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(mailFromRow);
}

export async function markMailToken(tx: Tx, id: MailId, tokenId: TokenId): Promise<void> {
  await tx.updateTable('mails').set({ tokenId }).where('id', '=', id).execute();
}

/**
 * The last thing before a letter is handed over: whether it was still waiting, and nobody else hands it over, or has made it anew with another link
 * meanwhile. An answer goes only while its decision stands and is not told.
 */
export async function markMailSending(tx: Tx, { id, tokenId }: Pick<Mail, 'id' | 'tokenId'>, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('mails')
    .set((eb) => ({ state: 'sending', changedAt: at.toISOString(), tries: eb('tries', '+', 1), nextTryAt: null }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('tokenId', tokenId === null ? 'is' : '=', tokenId)
    .where((eb) =>
      eb.or([
        eb('kind', 'not in', decisionKinds),
        // A template that somebody tries.
        eb('draft', 'is not', null),
        eb.exists(
          eb
            .selectFrom('decisions')
            .select('decisions.id')
            .whereRef('decisions.id', '=', 'mails.about')
            .where('decisions.replacedBy', 'is', null)
            .where('decisions.takenBackAt', 'is', null)
            .where('decisions.toldAt', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What became of a letter. One that was handed over while somebody else took its sender for dead is put right by it. */
export async function markMailEnded(
  tx: Tx,
  id: MailId,
  end: { state: 'sent' | 'failed' | 'bounced' | 'dropped'; at: Date; lastError: string | null },
): Promise<void> {
  const at = end.at.toISOString();
  await tx
    .updateTable('mails')
    .set({
      state: end.state,
      changedAt: at,
      nextTryAt: null,
      lastError: end.lastError,
      ...(end.state === 'sent' ? { sentAt: at } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'sending', 'sent'])
    .execute();
}

/** Back into the queue after a try that may go through later. */
export async function markMailWaiting(
  tx: Tx,
  id: MailId,
  /** `isLinkKnown`: the letter may have arrived all the same, so that its link must go on working. */
  after: { tries: number; at: Date; nextTryAt: Date; lastError: string; isLinkKnown: boolean },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({
      state: 'queued',
      tries: after.tries,
      changedAt: after.at.toISOString(),
      nextTryAt: after.nextTryAt.toISOString(),
      lastError: after.lastError,
      ...(after.isLinkKnown ? { tokenId: null } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'sending'])
    .execute();
}

/** Somebody learned that a letter which had left did not arrive. */
export async function markMailBounced(tx: Tx, id: MailId, at: Date, lastError: string): Promise<boolean> {
  const result = await tx
    .updateTable('mails')
    .set({ state: 'bounced', changedAt: at.toISOString(), lastError, settledAt: null })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markMailSettled(tx: Tx, id: MailId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('mails')
    .set({ settledAt: at.toISOString() })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'bounced'])
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A newer letter of the kind takes the place of those that did not arrive. */
export async function settleMailsOf(tx: Tx, of: { invitationId: InvitationId; kind: MailKind }, at: Date): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ settledAt: at.toISOString() })
    .where('invitationId', '=', of.invitationId)
    .where('kind', '=', of.kind)
    .where('state', 'in', ['failed', 'bounced'])
    .where('settledAt', 'is', null)
    .execute();
}
