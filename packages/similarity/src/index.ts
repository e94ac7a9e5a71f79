export { type ComparedPair, compare } from './compare.ts';
export { fitModel, type KnownPair, logOddsOf, type Model } from './fit.ts';
export { type ComparedLanguage, comparedLanguages } from './languages.ts';
export { model } from './model.ts';
export { pairFeatures } from './pair-features.ts';
export { type Lines, type Region, regionsOf } from './regions.ts';
export { describer, type Submission, smallestSize } from './submission.ts';
export { type HonestTails, honestTails, surpriseIn } from './surprise.ts';
export { openParser, type SyntaxParser } from './syntax-tree.ts';
