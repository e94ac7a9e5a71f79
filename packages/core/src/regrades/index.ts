export { type Crossing, crossingOf, decidingChange, isChanged } from './crossing.ts';
export type { AttemptChange, ItemTerms, RegradeInput, RegradeKind, RegradeState, RubricScore } from './schema.ts';
export { mostRegradeRows, type RegradeForStaff, type RegradeRow, type RegradesOfQuestion, type ReviewNeeded } from './views.ts';
export { weightsToday } from './weights-today.ts';
