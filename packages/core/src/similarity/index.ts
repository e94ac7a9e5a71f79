export { answerUntil } from './answer-until.ts';
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
  statusAfter,
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
  SimilarityLink,
  SimilarityNode,
  SimilarityOfQuestion,
  SimilarityOverview,
  SimilaritySettingsForStaff,
} from './case-views.ts';
export { clustersOf, type Linked } from './clusters.ts';
export { expectedByChance, neededSurprise } from './needed-surprise.ts';
export { oddsOf } from './odds-words.ts';
export { questionText } from './question-text.ts';
export type {
  AnswerCaseInput,
  AskCandidateInput,
  CaseListQuery,
  CaseRate,
  CaseReasonInput,
  CaseStatus,
  CaseStepKind,
  ConfirmCaseInput,
  SimilarityQuery,
  SimilaritySettings,
  SimilaritySettingsInput,
} from './schema.ts';
export { isAbovePeers } from './similarity-rate.ts';
