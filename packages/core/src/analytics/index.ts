export { type ComparedSide, decidedBy, isAskedAbout, mostSides, readSides, sharesPeople, writeSides } from './compared-sides.ts';
export {
  type AssessmentDashboard,
  type ChangeMark,
  type ComparedDashboard,
  type DashboardPart,
  type DashboardScope,
  type Difference,
  type Differences,
  dashboardParts,
  type FunnelRow,
  type FunnelStep,
  funnelSteps,
  type LineOutcome,
  type MeasuredHours,
  type OpeningOnDashboard,
  type PassRateWeek,
  type Population,
  populations,
  type ReliabilityOnDashboard,
  type ScoresOnDashboard,
  type SectionOnDashboard,
  type SkillOnDashboard,
  type SurveyOnDashboard,
  type TimeUseOnDashboard,
} from './dashboard.ts';
export {
  type CurveModel,
  curveModels,
  type EquatedForStaff,
  type EquatedGap,
  type EquatedScore,
  equatedGaps,
} from './equated.ts';
export {
  type CaseFinding,
  caseFinding,
  enoughAnswers,
  enoughInLanguage,
  fewestAnswers,
  type LanguageOfCase,
  mostAnswersRead,
  type OptionFinding,
  optionFinding,
} from './findings.ts';
export type { AnswersShown, ItemRest, MeasuredShare, QuestionFigures, QuestionFlag, ReferenceSection } from './schema.ts';
export { isScoredByPeople } from './scored-by-people.ts';
export {
  hundredthsOf,
  hundredthsToReach,
  type SatItem,
  type Sitting,
  type SittingPopulation,
  sittingPopulations,
} from './sitting.ts';
export type { DaySlice, EndedSums, InvitedSums, StoredCounts, SumsOfShares } from './slice.ts';
export { toldBefore } from './told-in-steps.ts';
export type {
  AnsweredAttempts,
  BankOverview,
  CalibrationForStaff,
  ComparedGroup,
  Comparison,
  CoverageCell,
  MeasuredCase,
  MeasuredFigures,
  MeasuredInBank,
  MeasuredOption,
  MeasuredSeconds,
  MeasuredTime,
  WrongAnswer,
  WrongAnswers,
} from './views.ts';
export { mondayOf, mondaysBetween, weeksAfter } from './weeks.ts';
export { worstQuestions } from './worst-questions.ts';
