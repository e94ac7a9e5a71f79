import type { AssessmentForecast, ProposalKind, ProposalOutcome, QuestionFacts, RotationSettings } from './schema.ts';

export type ProposalForStaff = {
  proposalId: string;
  questionId: string;
  title: string;
  version: number | null;
  kind: ProposalKind;
  replacement: { questionId: string; title: string } | null;
  evidence: readonly string[];
  openedAt: string;
  /** Null while it is open. */
  closed: { at: string; by: string | null; outcome: ProposalOutcome; reason: string } | null;
  mayDecide: boolean;
};

export type RotationRow = { questionId: string; title: string; facts: QuestionFacts };

export type RotationForStaff = {
  /** When all questions were last looked at; null before the first time. */
  readAt: string | null;
  open: readonly ProposalForStaff[];
  /** Lately, the newest first. */
  closed: readonly ProposalForStaff[];
  forecasts: readonly (AssessmentForecast & { assessment: string })[];
  questions: readonly RotationRow[];
};

/** Of one question: null facts until it was looked at. */
export type QuestionRotation = { facts: QuestionFacts | null; proposal: ProposalForStaff | null };

export type RotationSettingsForStaff = {
  number: number;
  settings: RotationSettings;
  savedAt: string | null;
  savedBy: string | null;
  /** Exposures of watched questions in the last quarter, and the rate of false alarms that the settings come to with them. */
  exposuresOfQuarter: number;
  falseAlarmRate: number;
};
