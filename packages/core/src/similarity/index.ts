export { type BaseRate, leastOthers } from './base-rates.ts';
export { keptPairs } from './kept-pairs.ts';
export { type EvidenceSource, type PairEvidence, pairEvidence } from './pair-evidence.ts';
export type { AnswerTrace, EntryProblem, KnownSolutionInput } from './schema.ts';
export { binCount, binsOf, binWidth, withBins } from './surprise-bins.ts';
export { longestBurst } from './typed-burst.ts';
export type { KnownSolutionForStaff, KnownSolutionsOfQuestion, SharedMistakes } from './views.ts';
