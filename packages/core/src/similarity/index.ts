export { keptPairs } from './kept-pairs.ts';
export type { AnswerTrace, EntryProblem, KnownSolutionInput } from './schema.ts';
export { binCount, binsOf, binWidth, withBins } from './surprise-bins.ts';
export type { KnownSolutionForStaff, KnownSolutionsOfQuestion } from './views.ts';
