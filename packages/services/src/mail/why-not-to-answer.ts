import type { DecisionKind } from '@assay/core/decisions';
import type { InvitationId } from '@assay/core/ids';
import { type Database, listAddressees, listStandingDecisions, type Tx } from '@assay/db';
import { answerLetters } from '../decisions/answer-letters.ts';

/** `message` is for the team, `reason` for programs. */
type WhyNot = { reason: string; message: string };

/** Null: they wait to hear exactly this decision. */
export async function whyNotToAnswer(db: Database | Tx, invitationId: InvitationId, decisionId: string | null): Promise<WhyNot | null> {
  const [standing] = await listStandingDecisions(db, [invitationId]);
  if (standing === undefined || standing.id !== decisionId) {
    return { reason: 'other_decision', message: 'The decision was taken back, or another took its place.' };
  }
  if (standing.told !== null) return { reason: 'told', message: 'The candidate was told already.' };
  const [person] = await listAddressees(db, [invitationId]);
  return person?.isOwed === true ? null : { reason: 'not_owed', message: 'No answer is owed any more.' };
}

/** Null: a letter of this kind would tell them a decision that stands. */
export async function whyNotToSendAnswer(db: Database | Tx, invitationId: InvitationId, kind: DecisionKind): Promise<WhyNot | null> {
  const [standing] = await listStandingDecisions(db, [invitationId]);
  if (standing?.kind !== kind) return { reason: 'other_decision', message: 'No decision that stands says so.' };
  const letter = (await answerLetters(db, [invitationId])).get(invitationId);
  if (letter?.kind === 'on_its_way') return { reason: 'on_its_way', message: 'Such a letter is on its way already.' };
  return whyNotToAnswer(db, invitationId, standing.id);
}
