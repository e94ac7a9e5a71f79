export { mostOutcomeCharacters, mostOutcomeRows } from './limits.ts';
export {
  isSameOutcome,
  nothingKnown,
  type OutcomeFault,
  offerWords,
  outcomeFaults,
  outcomeFields,
  outcomeFieldWords,
  withImplied,
} from './outcome-values.ts';
export type { Offer, OutcomeInput, OutcomeListInput, OutcomeValues } from './schema.ts';
export {
  type ChangedOutcome,
  type CriterionFigures,
  fewestInBand,
  fewestOutcomes,
  goodRating,
  type MatchedOutcome,
  type MeasuredCorrelation,
  type OutcomeBand,
  type OutcomeColumn,
  type OutcomeColumnMeaning,
  type OutcomeCriterion,
  type OutcomeFigures,
  type OutcomeForStaff,
  type OutcomeListCheck,
  type OutcomeListForStaff,
  type OutcomeSelection,
  outcomeCriteria,
  type RepeatedOutcome,
} from './views.ts';
