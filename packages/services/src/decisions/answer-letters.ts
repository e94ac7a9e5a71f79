import type { AnswerLetter } from '@assay/core/decisions';
import type { InvitationId } from '@assay/core/ids';
import { type Database, type LetterOfDecision, listLettersOfStanding, type Tx } from '@assay/db';

/** By invitation: what became of the letter about the decision that stands, while it has not arrived. */
export async function answerLetters(
  db: Database | Tx,
  invitationIds: readonly InvitationId[],
): Promise<ReadonlyMap<InvitationId, AnswerLetter>> {
  const found = new Map<InvitationId, AnswerLetter>();
  for (const letter of await listLettersOfStanding(db, invitationIds)) {
    const said = answerLetterOf(letter);
    if (said !== null) found.set(letter.invitationId, said);
  }
  return found;
}

function answerLetterOf({ state, lastError }: LetterOfDecision): AnswerLetter | null {
  switch (state) {
    case 'queued':
    case 'sending':
      return { kind: 'on_its_way' };
    case 'failed':
    case 'bounced':
      return { kind: 'undelivered', why: lastError ?? '' };
    case 'sent':
    case 'dropped':
      return null;
    default:
      return state satisfies never;
  }
}
