import type { InvitationStatus } from '../invitations/status.ts';

/** What becomes of somebody after the assessment. */
export const decisionKinds = ['advance', 'reject', 'hold'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One transaction decides about so many: everybody who types waits for it. */
export const mostDecidedAtOnce = 2_000;

/** How a candidate came to know: a colleague wrote and said so here, or a letter of ours went out. */
export const tellingWays = ['by_hand', 'by_mail'] as const;
export type TellingWay = (typeof tellingWays)[number];

/** A decision that stands: none later replaced it and nobody took it back. */
export type StandingDecision = { kind: DecisionKind; toldAt: Date | null };

/** What a decision about somebody comes to. `first` and `replaces` change something, the others leave everything as it is. */
export type DecisionEffect = 'first' | 'replaces' | 'decided' | 'being_graded' | 'not_over';

export function decisionEffect(
  subject: { status: InvitationStatus; standing: StandingDecision | null },
  { replaces }: { replaces: boolean },
): DecisionEffect {
  switch (subject.status) {
    case 'invited':
    case 'running':
    case 'revoked':
    case 'expired':
      return 'not_over';
    case 'grading':
      return 'being_graded';
    // Of a void attempt nothing counts, and whoever sat it still hears something. A waived one has its earlier score.
    case 'void':
    case 'waived':
    case 'finished':
      if (subject.standing === null) return 'first';
      return replaces ? 'replaces' : 'decided';
    default:
      return subject.status satisfies never;
  }
}

type OwingFacts = {
  status: InvitationStatus;
  /** Whether it is a real candidate's. */
  isReal: boolean;
  closedAt: string | null;
  waivedAt: string | null;
  standing: { toldAt: string | null } | null;
};

/**
 * The moment from which the promised days are counted; null where nobody is owed an answer. What is void is owed none until somebody decides:
 * the same person mostly sits again.
 */
export function owedSince({ status, isReal, closedAt, waivedAt, standing }: OwingFacts): string | null {
  if (!isReal || (standing !== null && standing.toldAt !== null)) return null;
  if (status === 'waived') return waivedAt;
  if (status === 'finished' || status === 'grading') return closedAt;
  return status === 'void' && standing !== null ? closedAt : null;
}

export type TakingBack = { kind: 'may' } | { kind: 'refused'; reason: string; message: string };

/** What nobody outside knows of can be taken back; what was told, or is being handed to the mail server, needs another decision. */
export function takingBackDecision({
  isStanding,
  toldAt,
  isLeaving,
}: {
  isStanding: boolean;
  toldAt: Date | null;
  isLeaving: boolean;
}): TakingBack {
  if (toldAt !== null) {
    return { kind: 'refused', reason: 'told', message: 'The candidate was told. Decide anew instead; both decisions are kept.' };
  }
  if (isLeaving) return { kind: 'refused', reason: 'leaving', message: 'Its letter is leaving right now. Look again in a moment.' };
  if (!isStanding)
    return { kind: 'refused', reason: 'replaced', message: 'A later decision took its place, or it was taken back already.' };
  return { kind: 'may' };
}

/** "I have told them" can be taken back, a letter that went out cannot. */
export function takingBackTelling(way: TellingWay): TakingBack {
  if (way === 'by_hand') return { kind: 'may' };
  return { kind: 'refused', reason: 'mailed', message: 'A letter went out, so the candidate knows. Decide anew instead.' };
}
