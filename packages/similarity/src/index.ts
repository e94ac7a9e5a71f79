export { AnswerPool, type PoolPair } from './answer-pool.ts';
export { type ComparedPair, compare } from './compare.ts';
export { type Described, type DescribeProblem, type DescribeRequest, type Describing, openDescribing } from './describing.ts';
export { flagsPer1000At, surpriseToFlag } from './false-flags.ts';
export { fitModel, type KnownPair, logOddsOf, type Model } from './fit.ts';
export { type ComparedLanguage, comparedLanguages } from './languages.ts';
export { localLogOdds } from './local-log-odds.ts';
export { model } from './model.ts';
export { answersOfPrior, type Bulk, bulkOf, type MeasuredSet } from './own-tail.ts';
export { pairFeatures } from './pair-features.ts';
export type { PoolEntry } from './pool-rows.ts';
export { type Lines, type Region, regionsOf } from './regions.ts';
export {
  type AnswersOfAll,
  chosenText,
  numberText,
  type SharedWrongAnswer,
  type SharedWrongAnswers,
  type ShortAnswer,
  sharedWrongAnswers,
  writtenText,
} from './shared-wrong-answers.ts';
export { methodOf, storedDescription } from './stored-description.ts';
export { describer, type Submission, smallestSize } from './submission.ts';
export { type HonestTails, honestTails, surpriseIn } from './surprise.ts';
export { openParser, type SyntaxParser } from './syntax-tree.ts';
