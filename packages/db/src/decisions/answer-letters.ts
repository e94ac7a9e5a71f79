import { decisionKinds } from '@assay/core/decisions';
import { type DecisionId, type InvitationId, parseId } from '@assay/core/ids';
import type { MailState } from '@assay/core/mail';
import { mailState } from '@assay/core/mail/schema';
import { inPieces } from '../in-pieces.ts';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** The letter about a decision that stands. Of those that did not arrive only the last is still about it. */
export type LetterOfDecision = { decisionId: DecisionId; invitationId: InvitationId; state: MailState; lastError: string | null };

/** In no order. */
export async function listLettersOfStanding(
  db: Database | Tx,
  invitationIds: readonly InvitationId[],
): Promise<readonly LetterOfDecision[]> {
  const found: LetterOfDecision[] = [];
  for (const ids of inPieces(invitationIds)) {
    const rows = await db
      .selectFrom('decisions')
      .innerJoin('mails', (join) =>
        join.onRef('mails.invitationId', '=', 'decisions.invitationId').onRef('mails.about', '=', 'decisions.id'),
      )
      .select(['decisions.id', 'decisions.invitationId', 'mails.state', 'mails.lastError'])
      .where('decisions.invitationId', 'in', ids)
      .where('decisions.replacedBy', 'is', null)
      .where('decisions.takenBackAt', 'is', null)
      .execute();
    found.push(
      ...rows.map(({ id, invitationId, state, lastError }) => ({
        decisionId: parseId('decision', id),
        invitationId: parseId('invitation', invitationId),
        state: mailState.parse(state),
        lastError,
      })),
    );
  }
  return found;
}

/** Which of these decisions are in a letter that is being handed to the mail server. */
export async function listLeaving(tx: Tx, decisionIds: readonly DecisionId[]): Promise<ReadonlySet<DecisionId>> {
  const leaving = new Set<DecisionId>();
  for (const ids of inPieces(decisionIds)) {
    const rows = await tx
      .selectFrom('decisions')
      .innerJoin('mails', (join) =>
        join.onRef('mails.invitationId', '=', 'decisions.invitationId').onRef('mails.about', '=', 'decisions.id'),
      )
      .select('decisions.id')
      .where('decisions.id', 'in', ids)
      .where('mails.state', '=', 'sending')
      .execute();
    for (const { id } of rows) leaving.add(parseId('decision', id));
  }
  return leaving;
}

/** Answers that did not arrive count as seen to from now on: another letter follows, or a person told the candidate. */
export async function settleAnswers(tx: Tx, invitationIds: readonly InvitationId[], at: Date): Promise<void> {
  for (const ids of inPieces(invitationIds)) {
    await tx
      .updateTable('mails')
      .set({ settledAt: at.toISOString() })
      .where('invitationId', 'in', ids)
      .where('kind', 'in', decisionKinds)
      .where('state', 'in', ['failed', 'bounced'])
      .where('settledAt', 'is', null)
      .execute();
  }
}

/** There is one letter about a decision; those that reached nobody give up their place, so that another can be sent. */
export async function freeAnswers(tx: Tx, invitationIds: readonly InvitationId[]): Promise<void> {
  for (const ids of inPieces(invitationIds)) {
    await tx
      .updateTable('mails')
      .set({ about: null })
      .where('invitationId', 'in', ids)
      .where('kind', 'in', decisionKinds)
      .where('state', 'in', ['failed', 'bounced', 'dropped'])
      .execute();
  }
}
