import type { DecisionKind } from '@assay/core/decisions';
import type { Tone } from '../lists/tag.tsx';

/** `word`: of the decision and on its button; `done`: of people it was made about. */
export const decisionWords = {
  advance: { word: 'Advance', tone: 'good', done: 'advance' },
  reject: { word: 'Reject', tone: 'bad', done: 'rejected' },
  hold: { word: 'Hold', tone: 'amber', done: 'on hold' },
} as const satisfies Record<DecisionKind, { word: string; tone: Tone; done: string }>;
