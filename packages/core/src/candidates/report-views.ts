import type { EquatedForStaff } from '../analytics/equated.ts';
import type { CalendarDay } from '../decisions/calendar-day.ts';
import type { DecisionKind } from '../decisions/rules.ts';
import type { ScoreExplanation } from '../grading/score-explanation.ts';
import type { InvitationId, OpeningId } from '../ids.ts';
import type { InvitationStatus } from '../invitations/status.ts';
import type { DecidingScore } from '../openings/deciding-score.ts';
import type { QuestionKind } from '../questions/schema.ts';
import type { Language } from '../runs/schema.ts';
import type { AttemptScore } from './views.ts';

/**
 * What is printed or sent on about one candidate. Of time it has days only, and of the network nothing: what somebody was granted, how long they
 * took and from where is nobody's business who reads it.
 */
export type CandidateReport = {
  invitationId: InvitationId;
  openingId: OpeningId;
  opening: string;
  role: string;
  level: string;
  assessment: string;
  name: string;
  email: string;
  status: InvitationStatus;
  invitedOn: CalendarDay;
  startedOn: CalendarDay | null;
  endedOn: CalendarDay | null;
  madeOn: CalendarDay;
  /** Null while there is none, and where the attempt does not count. */
  score: Pick<AttemptScore, 'points' | 'maxPoints' | 'percent' | 'deciding' | 'isAboveFloor'> | null;
  /** What it would be had everybody had the same questions; null where there is none that counts. */
  equated: EquatedForStaff | null;
  floorPercent: number | null;
  /** How the score came about; null where nothing counts or nothing is handed in. */
  explanation: ScoreExplanation | null;
  questions: readonly QuestionInReport[];
  decision: DecisionInReport | null;
  receiptHash: string | null;
};

export type QuestionInReport = {
  position: number;
  section: string;
  title: string;
  kind: QuestionKind;
  counts: boolean;
  isPilot: boolean;
  /** Null until graded, and while a person has still to score it. */
  points: number | null;
  maxPoints: number;
  answer: AnswerInReport;
  /** What was asked about the answer, and what was said; null where nothing was asked. */
  followUp: { html: string; text: string } | null;
};

export type AnswerInReport =
  | { kind: 'none' }
  | { kind: 'code'; language: Language; files: readonly { path: string | null; text: string }[] }
  | { kind: 'options'; options: readonly { html: string }[] }
  | { kind: 'typed'; text: string }
  | { kind: 'uploads'; uploads: readonly { name: string; bytes: number; sha256: string; isLate: boolean }[] };

export type DecisionInReport = {
  kind: DecisionKind;
  reason: string;
  on: CalendarDay;
  by: string;
  scorePercent: number | null;
  decidingScore: DecidingScore;
  linePercent: number | null;
  isProvisional: boolean;
  toldOn: CalendarDay | null;
};
