import type { HeldState, QuestionDecision, QuestionState, WaitingState } from './schema.ts';

/** A question's standing as far as decisions about it go. */
export type QuestionStanding = {
  state: QuestionState;
  heldState: HeldState | null;
  /** A version of it was approved, by a person or by the commit of its folder: that one is drawn. */
  isApproved: boolean;
  /** Where the version stands that waits for approval beside it; null: none waits. */
  waitingState: WaitingState | null;
  /** It is of a kind that can be tried unscored. */
  canPilot: boolean;
};

/**
 * What may be decided now. Approving, trying, turning down and stopping a pilot concern the version that waits where there is one; everything else concerns what is drawn. A
 * question whose folder is gone is not brought back by a decision but by its folder.
 */
export function openDecisions(standing: QuestionStanding): readonly QuestionDecision[] {
  return [...ofWaiting(standing), ...ofQuestion(standing)].filter((decision) => decision !== 'pilot' || standing.canPilot);
}

function ofWaiting({ heldState, isApproved, waitingState }: QuestionStanding): readonly QuestionDecision[] {
  if (waitingState === null) return [];
  // What is retired rides in no attempt either.
  if (heldState === 'retired') return isApproved ? ['approve', 'turn_down'] : [];
  const isTried = waitingState === 'pilot';
  if (!isApproved) return isTried ? ['approve'] : ['approve', 'pilot'];
  return isTried ? ['approve', 'turn_down', 'stop_pilot'] : ['approve', 'pilot', 'turn_down'];
}

function ofQuestion({ state, heldState, isApproved, waitingState }: QuestionStanding): readonly QuestionDecision[] {
  if (!isApproved) {
    if (waitingState === null) return [];
    if (heldState === 'retired') return ['bring_back'];
    return waitingState === 'pilot' ? ['retire', 'stop'] : ['retire'];
  }
  const isAlone = waitingState === null;
  if (state === 'live') return [...(isAlone ? (['pilot'] as const) : []), 'rest', 'retire', 'stop'];
  if (state === 'pilot') return [...(isAlone ? (['approve'] as const) : []), 'rest', 'retire', 'stop'];
  if (state === 'resting') return [...(isAlone ? (['pilot'] as const) : []), 'bring_back', 'retire', 'stop'];
  return heldState === 'retired' ? ['bring_back'] : [];
}

/** Where a question stands once something was decided that is open. */
export function standingAfter(standing: QuestionStanding, decision: QuestionDecision): QuestionStanding {
  const after = changedBy(standing, decision);
  return { ...after, state: stateOf(groundOf(after), after.heldState) };
}

function changedBy(standing: QuestionStanding, decision: QuestionDecision): QuestionStanding {
  switch (decision) {
    case 'approve':
      return { ...standing, heldState: null, isApproved: true, waitingState: null };
    case 'pilot':
      return standing.waitingState === null ? { ...standing, heldState: 'pilot' } : { ...standing, waitingState: 'pilot' };
    case 'turn_down':
    case 'stop_pilot':
      return { ...standing, waitingState: null };
    // One that rests may still be drawn when nothing else is left, a faulty one must not be.
    case 'rest':
      return { ...standing, heldState: 'resting' };
    case 'retire':
    case 'stop':
      return { ...standing, heldState: 'retired' };
    case 'bring_back':
      return { ...standing, heldState: null };
    default:
      return decision satisfies never;
  }
}

/** Where a question stands by its versions alone. */
export const groundOf = ({ isApproved, waitingState }: Pick<QuestionStanding, 'isApproved' | 'waitingState'>): QuestionState =>
  isApproved ? 'live' : (waitingState ?? 'draft');

/** Where a question stands, by what its versions or its folder say and by what people said. A folder that is gone retires it either way. */
export const stateOf = (ground: QuestionState, held: HeldState | null): QuestionState =>
  held === null || ground === 'retired' || ground === 'draft' ? ground : held;
