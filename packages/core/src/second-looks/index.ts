export { outcomeOfLookWords, secondLookOutcomes } from './outcome-words.ts';
export type { AnswerSecondLookInput, SecondLookInput, SecondLookOutcome } from './schema.ts';
export { type SecondLookDecision, type SecondLookStanding, secondLookDecision } from './second-look-decision.ts';
export type { SecondLookForCandidate, SecondLookForStaff } from './views.ts';
