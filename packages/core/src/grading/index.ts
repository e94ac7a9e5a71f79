/**
 * Pure decisions about what was run, free of zod:
 *
 * - `requestsForCases(question, language, source, cases)` (`source`: the text of the file that is run, or texts by path) → what `runCases` has run; `cases` are
 *   `samplesOf(body)` for a candidate's run and `body.cases` for grading; `requestForOwnInput(question, language, source, input)` for the candidate's own input
 *   (throws `AppError('invalid_input')` when the arguments are no JSON list of the right length).
 * - `gradeCode(body, outcomes)` and `gradeChoice(body, selected)` → `ItemGrade`. Whether a text was touched at all is the caller's to know: for an
 *   untouched one it stores `{ kind: 'unanswered', share: 0 }` and runs nothing.
 * - `gradeNumber(body, typed)` and `gradeText(body, typed)` → `ItemGrade`; `typed` is the candidate's text, null when there is none. `readNumber(typed, unit)`
 *   says at once whether a number can be read, `numberRule` how to write one.
 * - `sampleResults(body, outcomes)` → `SampleResult[]`, `ownInputResult(body, outcome)` → `OwnInputResult`.
 * - `resultDifference(returned, expected, compare)` → which rows of two query results differ, `differenceWords` the same as a sentence.
 * - `formatValue(json)` → the text that shows `got`, `expected` or an argument to a person.
 */

export { entryOf } from '../runs/entry.ts';
export { anonymousGrade } from './anonymous-grade.ts';
export { formatValue } from './format-value.ts';
export { gradeChoice } from './grade-choice.ts';
export { expectedVerdictOf, gradeCode, passes, testVerdictOf, verdictsOf } from './grade-code.ts';
export { gradeNumber } from './grade-number.ts';
export { gradeText, plainText } from './grade-text.ts';
export { machineGradeOf } from './machine-grade.ts';
export { nameIn } from './name-in.ts';
export { pointsOf, toBillionth } from './points.ts';
export { type NumberReading, numberRule, readNumber } from './read-number.ts';
export {
  type CaseRequest,
  codeBodyOf,
  dataOf,
  formOf,
  requestForOwnInput,
  requestsForCases,
  type SubmittedSource,
  samplesOf,
} from './requests.ts';
export { ownInputResult, sampleResults } from './results.ts';
export { runCases } from './run-cases.ts';
export { isSameOutput } from './same-output.ts';
export { differenceWords, isSameResult, type ResultDifference, readQueryResult, resultDifference } from './same-result.ts';
export { isSame } from './same-value.ts';
export type { CaseVerdict, GroupScore, ItemGrade } from './schema.ts';
export {
  type ExplainedItem,
  type ExplainedSection,
  explainScore,
  type LeftOut,
  type ScoreExplanation,
  type ScorePart,
  withoutTimes,
} from './score-explanation.ts';
export { type PointsOfItems, scoreOfItems } from './score-of-items.ts';
export { sharedPoints } from './shared-points.ts';
export { longestPattern, type PatternReading, readPattern, type TextPattern } from './text-pattern.ts';
