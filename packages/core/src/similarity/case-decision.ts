import type { AttemptId } from '../ids.ts';
import type { CaseStatus } from './schema.ts';

export type CaseParty = {
  attemptId: AttemptId;
  /** Whether its assessment says that nothing is decided before the candidate was asked. */
  isAskedFirst: boolean;
  askedAt: Date | null;
  answerUntil: Date | null;
  answeredAt: Date | null;
  /** Whether a person of its team has said what to make of it: a case that two teams share is decided on each side. */
  isDecided: boolean;
  isHeld: boolean;
};

export type CaseStanding = { parties: readonly CaseParty[] };

export type CaseRefusal = { kind: 'refused'; reason: 'decided' | 'not_decided' | 'not_in_case' | 'not_asked' | 'waiting'; message: string };
export type CaseDecision = { kind: 'may' } | CaseRefusal;

const decided: CaseRefusal = {
  kind: 'refused',
  reason: 'decided',
  message: 'This case has been decided. Open it again first, and say why.',
};
const may: CaseDecision = { kind: 'may' };

/** Whether a case may be confirmed against these attempts now: whoever it is held against was asked, and has answered or had the time to. */
export function confirmDecision({ parties }: CaseStanding, heldAgainst: readonly AttemptId[], now: Date): CaseDecision {
  for (const attemptId of heldAgainst) {
    const party = parties.find((one) => one.attemptId === attemptId);
    if (party === undefined)
      return { kind: 'refused', reason: 'not_in_case', message: 'This case is not about that attempt. Look at the page again.' };
    if (party.isDecided) return decided;
    if (!party.isAskedFirst || party.answeredAt !== null) continue;
    if (party.askedAt === null || party.answerUntil === null)
      return {
        kind: 'refused',
        reason: 'not_asked',
        message: 'Ask the candidate first: the assessment promises that nothing is decided before.',
      };
    if (now < party.answerUntil)
      return {
        kind: 'refused',
        reason: 'waiting',
        message: `The candidate can still answer until ${party.answerUntil.toISOString().slice(0, 10)}. Wait for the answer or for that day.`,
      };
  }
  return may;
}

type Sides = readonly Pick<CaseParty, 'isDecided'>[];

/** That nothing is to be made of it needs nobody’s answer. `own`: the sides that whoever decides may decide about. */
export const dismissDecision = (own: Sides): CaseDecision => (own.some(({ isDecided }) => !isDecided) ? may : decided);

export const reopenDecision = (own: Sides): CaseDecision =>
  own.some(({ isDecided }) => isDecided)
    ? may
    : { kind: 'refused', reason: 'not_decided', message: 'This case is open. There is nothing to open again.' };

export type AskDecision = { kind: 'may' } | CaseRefusal | { kind: 'refused'; reason: 'asked'; message: string };

/** A candidate is asked once: what was asked stands, and so does the answer. */
export function askDecision({ parties }: CaseStanding, attemptId: AttemptId): AskDecision {
  const party = parties.find((one) => one.attemptId === attemptId);
  if (party === undefined)
    return { kind: 'refused', reason: 'not_in_case', message: 'This case is not about that attempt. Look at the page again.' };
  if (party.isDecided) return decided;
  if (party.askedAt !== null)
    return { kind: 'refused', reason: 'asked', message: 'This candidate was asked already; the question stands on the page.' };
  return may;
}

/** What these sides make of a case together: decided once all are, and until then what is left to wait for. */
export function statusOf(parties: readonly Pick<CaseParty, 'askedAt' | 'answeredAt' | 'isDecided' | 'isHeld'>[]): CaseStatus {
  const waiting = parties.filter(({ isDecided }) => !isDecided);
  if (waiting.length === 0) return parties.some(({ isHeld }) => isHeld) ? 'confirmed' : 'dismissed';
  const asked = waiting.filter(({ askedAt }) => askedAt !== null);
  if (asked.length === 0) return 'open';
  return asked.every(({ answeredAt }) => answeredAt !== null) ? 'answered' : 'asked';
}
