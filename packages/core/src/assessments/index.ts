export { conductRuleWords, conductSentence, conductSubjects, conductSubjectWords, defaultConduct } from './conduct.ts';
export { drawablePool } from './drawable-pool.ts';
export { capsFromAttempts, mostFormsCompared, quarterBefore, weekOf } from './exposure.ts';
export { fallbackFilters, type RelaxStep, relaxSteps } from './fallback.ts';
export { fittingPilots, mayHavePilot } from './pilots.ts';
export { type SharingSeen, sharingSeen, type WorthRange, weightIn, worthRange } from './points-sharing.ts';
export { livePool } from './pool.ts';
export { reportMoments, reportMomentWords, reportParts, reportPartWords, reportSentence } from './report-words.ts';
export { type ContentChange, revisionDifference, type SectionChange } from './revision-difference.ts';
export type {
  AssessmentContent,
  AssessmentContentInput,
  AssessmentForm,
  AssessmentInput,
  AssessmentSketch,
  Conduct,
  ConductRule,
  ConductSubject,
  NamedQuestion,
  PointsSharing,
  PoolFilter,
  QuestionOrder,
  ReportMoment,
  ReportPart,
  ReportRule,
  RetakeRule,
  SavedStamp,
  Section,
} from './schema.ts';
export { withSectionIds } from './section-ids.ts';
export type {
  AssessmentForStaff,
  AssessmentRow,
  DrawnForm,
  DrawnQuestion,
  DrawnSection,
  FormsForStaff,
  OpeningOfAssessment,
  PoolStock,
  RevisionContent,
  RevisionRow,
  StockForStaff,
} from './views.ts';
