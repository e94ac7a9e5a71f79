import type { AttemptId } from '../ids.ts';
import { isUndecided } from './case-status.ts';
import type { CaseStatus } from './schema.ts';

export type CaseParty = {
  attemptId: AttemptId;
  /** Whether its assessment says that nothing is decided before the candidate was asked. */
  isAskedFirst: boolean;
  askedAt: Date | null;
  answerUntil: Date | null;
  answeredAt: Date | null;
};

export type CaseStanding = { status: CaseStatus; parties: readonly CaseParty[] };

export type CaseRefusal = { kind: 'refused'; reason: 'decided' | 'not_decided' | 'not_in_case' | 'not_asked' | 'waiting'; message: string };
export type CaseDecision = { kind: 'may' } | CaseRefusal;

const decided: CaseRefusal = {
  kind: 'refused',
  reason: 'decided',
  message: 'This case has been decided. Open it again first, and say why.',
};
const may: CaseDecision = { kind: 'may' };

/** Whether a case may be confirmed against these attempts now: whoever it is held against was asked, and has answered or had the time to. */
export function confirmDecision({ status, parties }: CaseStanding, heldAgainst: readonly AttemptId[], now: Date): CaseDecision {
  if (!isUndecided(status)) return decided;
  for (const attemptId of heldAgainst) {
    const party = parties.find((one) => one.attemptId === attemptId);
    if (party === undefined)
      return { kind: 'refused', reason: 'not_in_case', message: 'This case is not about that attempt. Look at the page again.' };
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

/** That nothing is to be made of it needs nobody’s answer. */
export const dismissDecision = ({ status }: Pick<CaseStanding, 'status'>): CaseDecision => (isUndecided(status) ? may : decided);

export const reopenDecision = ({ status }: Pick<CaseStanding, 'status'>): CaseDecision =>
  isUndecided(status) ? { kind: 'refused', reason: 'not_decided', message: 'This case is open. There is nothing to open again.' } : may;

export type AskDecision = { kind: 'may' } | CaseRefusal | { kind: 'refused'; reason: 'asked'; message: string };

/** A candidate is asked once: what was asked stands, and so does the answer. */
export function askDecision({ status, parties }: CaseStanding, attemptId: AttemptId): AskDecision {
  if (!isUndecided(status)) return decided;
  const party = parties.find((one) => one.attemptId === attemptId);
  if (party === undefined)
    return { kind: 'refused', reason: 'not_in_case', message: 'This case is not about that attempt. Look at the page again.' };
  if (party.askedAt !== null)
    return { kind: 'refused', reason: 'asked', message: 'This candidate was asked already; the question stands on the page.' };
  return may;
}

/** What is left to wait for once somebody was asked or has answered. */
export function statusAfter(parties: readonly Pick<CaseParty, 'askedAt' | 'answeredAt'>[]): CaseStatus {
  const asked = parties.filter(({ askedAt }) => askedAt !== null);
  if (asked.length === 0) return 'open';
  return asked.every(({ answeredAt }) => answeredAt !== null) ? 'answered' : 'asked';
}
