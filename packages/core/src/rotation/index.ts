export { daysSince, type Watched } from './evidence.ts';
export { answersToExpect, exposuresToCalibrate, falseAlarmRateOf, usualFalseAlarmRate } from './false-alarms.ts';
export { isSilenced, type ProposalCause, proposalFor, type RotationProposal } from './propose.ts';
export type {
  AssessmentForecast,
  DismissProposalInput,
  LeakWatch,
  ProposalKind,
  ProposalOutcome,
  QuestionFacts,
  RotationSettings,
  RotationSettingsInput,
  SignalFinding,
  SignalOutcome,
  StockOutlook,
} from './schema.ts';
export type { ProposalForStaff, QuestionRotation, RotationForStaff, RotationRow, RotationSettingsForStaff } from './views.ts';
