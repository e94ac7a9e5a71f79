export { normalEmail } from './normal-email.ts';
export type { AnswerInReport, CandidateReport, DecisionInReport, QuestionInReport } from './report-views.ts';
export type {
  AttemptForStaff,
  AttemptScore,
  CandidateForStaff,
  ClockForStaff,
  ConnectionEntry,
  ConnectionHistory,
  DeviceForStaff,
  ItemForStaff,
  LateTailForStaff,
  RegradeOfAttempt,
  RunSource,
} from './views.ts';
