export { answerUntil } from './answer-until.ts';
export { type BaseRate, leastOthers } from './base-rates.ts';
export {
  type AskDecision,
  askDecision,
  type CaseDecision,
  type CaseParty,
  type CaseRefusal,
  type CaseStanding,
  confirmDecision,
  dismissDecision,
  reopenDecision,
  statusOf,
} from './case-decision.ts';
export { caseStatuses, caseStatusWords, caseStepWords, isUndecided } from './case-status.ts';
export type {
  AlignedRegion,
  AssessmentInOverview,
  CaseForCandidate,
  CaseForStaff,
  CaseList,
  CasePair,
  CasePartyForStaff,
  CaseQuestion,
  CaseRates,
  CaseRow,
  CaseStep,
  LineRange,
  PairForStaff,
  PairSide,
  PairText,
  QuestionInOverview,
  SettingsPreview,
  SimilarityLink,
  SimilarityNode,
  SimilarityOfQuestion,
  SimilarityOverview,
  SimilaritySettingsForStaff,
} from './case-views.ts';
export { clustersOf, type Linked } from './clusters.ts';
export { keptPairs } from './kept-pairs.ts';
export { expectedByChance, neededSurprise } from './needed-surprise.ts';
export { answersWithoutOwnTail, oddsOf } from './odds-words.ts';
export { type EvidenceSource, type PairEvidence, pairEvidence } from './pair-evidence.ts';
export { questionText } from './question-text.ts';
export type {
  AnswerCaseInput,
  AnswerTrace,
  AskCandidateInput,
  CaseListQuery,
  CaseRate,
  CaseReasonInput,
  CaseStatus,
  CaseStepKind,
  ConfirmCaseInput,
  EntryProblem,
  KnownSolutionInput,
  SettingsPreviewQuery,
  SimilarityQuery,
  SimilaritySettings,
  SimilaritySettingsInput,
} from './schema.ts';
export { isAbovePeers } from './similarity-rate.ts';
export { binCount, binsOf, binWidth, withBins } from './surprise-bins.ts';
export { longestBurst } from './typed-burst.ts';
export type { KnownSolutionForStaff, KnownSolutionsOfQuestion, SharedMistakes } from './views.ts';
