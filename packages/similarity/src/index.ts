export { type Described, type DescribeProblem, type DescribeRequest, type Describing, openDescribing } from './describing/describing.ts';
export { AnswerPool, type PoolPair } from './pool/answer-pool.ts';
export type { PoolEntry } from './pool/pool-rows.ts';
export { methodOf, storedDescription } from './pool/stored-description.ts';
export { type ComparedPair, compare } from './scores/compare.ts';
export { flagsPer1000At, surpriseToFlag } from './scores/false-flags.ts';
export { fitModel, type KnownPair, logOddsOf, type Model } from './scores/fit.ts';
export { localLogOdds } from './scores/local-log-odds.ts';
export { model } from './scores/model.ts';
export { answersOfPrior, type Bulk, bulkOf, type MeasuredSet } from './scores/own-tail.ts';
export { pairFeatures } from './scores/pair-features.ts';
export { type HonestTails, honestTails, surpriseIn } from './scores/surprise.ts';
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
export { type Lines, type Region, regionsOf } from './submissions/regions.ts';
export { describer, type Submission, smallestSize } from './submissions/submission.ts';
export { type ComparedLanguage, comparedLanguages } from './trees/languages.ts';
export { openParser, type SyntaxParser } from './trees/syntax-tree.ts';
