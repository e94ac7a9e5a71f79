import type { ArrangementForCandidate } from '../arrangements/views.ts';
import type { AssessmentForm, Conduct, PointsSharing, ReportRule } from '../assessments/schema.ts';
import type { AttemptId, InvitationId, OpeningId } from '../ids.ts';
import type { InvitationStatus } from './status.ts';

/** What whoever holds a link may learn before saying who they are. */
export type LinkForVisitor = {
  opening: string;
  /** Whether the invited e-mail address must be entered; a sample needs none. */
  needsEmail: boolean;
};

/** What the candidate reads before the start. */
export type InvitationForCandidate = {
  opening: string;
  role: string;
  assessment: string;
  candidateName: string;
  purpose: 'real' | 'trial' | 'preview' | 'practice' | 'sample';
  contact: { name: string; email: string } | null;
  answerByDays: number;
  daysToKeep: number;
  /** Of the recording and what is known of devices: never longer than the rest. */
  recordingDaysToKeep: number;
  questions: number;
  languages: readonly string[];
  form: AssessmentForm;
  /** With the invitation's multiplier; of a take-home until its deadline. */
  workingTimeMs: number;
  /** Of a take-home: how long the work itself is expected to take. */
  expectedHours: number | null;
  /**
   * One question may be on trial, unscored, beside the `questions`. `mostMinutes`: how much longer the working time is then at most, with the invitation's multiplier; null while none is in pilot
   * that fits, and once it has started.
   */
  pilot: { mostMinutes: number | null } | null;
  /** Breaks that may be taken without asking, all together. */
  breakMinutes: number;
  /** What was asked for before the start, the newest first. */
  arrangements: readonly ArrangementForCandidate[];
  /** The operator's, on data. */
  notice: string;
  conduct: Conduct | null;
  /** What else holds, in the team's own words; may be empty. */
  rules: string;
  /** How points are shared in sections whose questions are not worth the same, each once. */
  sharings: readonly Exclude<PointsSharing, 'alike'>[];
  /** What they get of the result afterwards. */
  report: ReportRule;
  serverNow: string;
  /** Null when there is nothing to practise with, or no point in it any more. */
  practice: { questions: number; workingTimeMs: number; running: AttemptId | null } | null;
  startsFrom: string | null;
  startsUntil: string | null;
  /** `ready`, or why it cannot be started now. */
  state:
    | { kind: 'ready' }
    | { kind: 'too_early'; startsFrom: string }
    | { kind: 'too_late'; startsUntil: string }
    /** The score of an attempt that ended at that moment stands for this opening. */
    | { kind: 'waived'; tookAt: string }
    | { kind: 'started'; attemptId: AttemptId; isClosed: boolean };
};

export type InvitationForStaff = {
  invitationId: InvitationId;
  openingId: OpeningId;
  name: string;
  email: string;
  status: InvitationStatus;
  startsFrom: string | null;
  startsUntil: string | null;
  timeMultiplier: number;
  /** Breaks that may be taken without asking, all together. */
  breakMinutes: number;
  /** Where they come from, in the team's words; empty where nobody said. */
  source: string;
  /** Known to the team or recommended; cold: came by themselves. */
  isWarm: boolean;
  validLinks: number;
  createdAt: string;
  /** The earlier attempt whose score stands for one here. */
  standing: { invitationId: InvitationId; opening: string; closedAt: string; percent: number | null } | null;
};

/** A link is shown once, when it is made: only its hash is stored. */
export type NewLink = { url: string };

/** A new link and all that a message to the candidate says beside it. */
export type Letter = NewLink & {
  invitationId: InvitationId;
  name: string;
  email: string;
  opening: string;
  contact: { name: string; email: string };
  form: AssessmentForm;
  /** With the invitation's multiplier. */
  workingTimeMs: number;
  expectedHours: number | null;
  answerByDays: number;
  startsFrom: string | null;
  startsUntil: string | null;
};

/** Whom links can be made for: invited, not started, the window not over. */
export type LinkCounts = { invited: number; withoutLink: number };
