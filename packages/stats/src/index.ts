export { type Centred, centred, mergeCentred, noValues, varianceOf } from './centred.ts';
export { type CronbachAlpha, cronbachAlpha } from './cronbach-alpha.ts';
export { type Bin, countedBins, countedMedian, mean, median, standardDeviation, tenBins } from './distribution.ts';
export { driftOf } from './drift.ts';
export { isClear, type SkillGap } from './equal-skill.ts';
export type { Exposure } from './exposure-caps.ts';
export { expectedFacility, nearestDifficulty } from './facility.ts';
export {
  type AssembledForm,
  type AssembledSection,
  type AssemblyCandidate,
  type AssemblyInputs,
  type AssemblySection,
  assembleForm,
  assemblyVersion,
  capsStep,
  drawnFrom,
  energyFrom,
} from './form-assembly.ts';
export { type AssembledForm1, type AssemblyInputs1, assembleForm1 } from './form-assembly-1.ts';
export { type AssemblyInputs2, assembleForm2 } from './form-assembly-2.ts';
export { type CountedSection, countForms, type FormCount } from './form-count.ts';
export { type FormReliability, formReliability } from './form-reliability.ts';
export { groupsToTell, type ToldGroup } from './groups-to-tell.ts';
export { analyseItems, type ItemStatistics, type TestStatistics } from './item-analysis.ts';
export { fewestForFlags, type ItemFlag, itemFlags, type MeasuredItem } from './item-flags.ts';
export { poorFit } from './item-response/curve-misfit.ts';
export { equatedError, equatedShare, trueShare, type WeighedCurve } from './item-response/equated-share.ts';
export { fitApart } from './item-response/fit-apart.ts';
export {
  type CurveFit,
  type CurveFitOptions,
  type CurveModel,
  type FittedItem,
  fewestForCurves,
  fewestForSlopes,
  fitCurves,
  type ItemCurve,
} from './item-response/fit-curves.ts';
export { chanceAt, informationAt } from './item-response/item-information.ts';
export { type Skill, skills } from './item-response/skills.ts';
export { addPair, type Correlation, noPairs, type PairMoments, withinGroupCorrelation, withinGroupDeviation } from './item-rest.ts';
export { type AlphaMetric, type KrippendorffAlpha, krippendorffAlpha, leastForAlphaInterval } from './krippendorff-alpha.ts';
export { type LanguageGap, languageGaps } from './language-gaps.ts';
export type { LeakExposure } from './leak-baseline.ts';
export {
  addExposure,
  defaultFalseAlarmRate,
  explainLeak,
  type LeakFinding,
  type LeakState,
  leastCalibration,
  startLeakTest,
  withFalseAlarmRate,
  withoutEvidence,
  withoutPending,
} from './leak-test.ts';
export { logBinOf, middleOfLogBin } from './log-bins.ts';
export { type MeanDifference, meanDifference } from './mean-difference.ts';
export {
  type Counted,
  differenceInterval,
  type Interval,
  type IntervalOrReason,
  type Measured,
  type Moments,
  meanWithInterval,
  momentsOf,
} from './moments.ts';
export { type DrawnPilot, drawPilot, type PilotCandidate, type PilotSection } from './pilot-draw.ts';
export { productInterval } from './product-interval.ts';
export { type Quantile, quantileWithInterval } from './quantile.ts';
export { seededRandom, shuffled } from './random.ts';
export { correctedCorrelation, correctedForRange } from './range-restriction.ts';
export {
  type FormItem,
  mergeReliability,
  noReliability,
  type Reliability,
  type ReliabilityOfSums,
  type ReliabilitySums,
  reliabilityFrom,
  reliabilitySums,
} from './reliability-sums.ts';
export type { ResponseColumns } from './response-columns.ts';
export { fifths, type ShareAndRest, upperLowerIndex } from './rest-groups.ts';
export { type MeanDeviation, type ReviewerScore, type ReviewerSeverity, reviewerSeverity } from './reviewer-severity.ts';
export { bandsOfTen, fifthsOfScore, type ScoreBand, type ScoredHit } from './score-bands.ts';
export { fewestInGroup, type GroupCount, type SelectionRate, type SelectionRates, selectionRates } from './selection-rates.ts';
export { sharedQuestions } from './shared-questions.ts';
export { type StockQuestion, type StockSection, type WeeklyRate, weeklyRate, weeksAhead, weeksOfStock } from './stock-forecast.ts';
export { restReliability, type TotalReliability } from './total-reliability.ts';
export { leastForTrend, type Trend, trendFrom } from './trend.ts';
export { type Kappa, type KappaWeights, leastForKappaInterval, weightedKappa } from './weighted-kappa.ts';
export { wilsonInterval } from './wilson.ts';
