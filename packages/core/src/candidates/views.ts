import type { EquatedForStaff } from '../analytics/equated.ts';
import type { ArrangementForStaff } from '../arrangements/views.ts';
import type { AssessmentForm } from '../assessments/schema.ts';
import type { ClosedBy, Receipt } from '../attempts/schema.ts';
import type { AnswerForCandidate, RunForCandidate, TimingForCandidate } from '../attempts/views.ts';
import type { DecisionsForStaff } from '../decisions/views.ts';
import type { ItemGrade } from '../grading/schema.ts';
import type { ScoreExplanation } from '../grading/score-explanation.ts';
import type { AttemptId, InvitationId, ItemId, RegradeId, RunId } from '../ids.ts';
import type { InvitationForStaff } from '../invitations/views.ts';
import type { DecidingPercent } from '../openings/deciding-score.ts';
import type { AuditRow, OpeningForStaff } from '../openings/views.ts';
import type { CodeBody, QuestionKind, ReviewBody, Rubric, TestVerdict } from '../questions/schema.ts';
import type { AttemptChange, RegradeKind } from '../regrades/schema.ts';
import type { ReadingForStaff, ScoringForStaff } from '../reviews/scoring-views.ts';
import type { Language, QueryResult, SourceFiles } from '../runs/schema.ts';
import type { SecondLookForStaff } from '../second-looks/views.ts';
import type { UploadForStaff } from '../uploads/views.ts';

/** One candidate's page for the team of the opening. */
export type CandidateForStaff = {
  opening: OpeningForStaff;
  invitation: InvitationForStaff;
  attempt: AttemptForStaff | null;
  /** What the candidate asked for before the start, the newest first. */
  arrangements: readonly ArrangementForStaff[];
  decisions: DecisionsForStaff;
  /** That a person looks at the score, as the candidate asked; null where nobody asked. */
  secondLook: SecondLookForStaff | null;
  audit: readonly AuditRow[];
};

export type AttemptForStaff = {
  attemptId: AttemptId;
  purpose: 'real' | 'trial' | 'preview' | 'practice' | 'sample';
  form: AssessmentForm;
  /** The hours that the candidate says the take-home took; never scored. */
  declaredHours: number | null;
  startedAt: string;
  closedAt: string | null;
  closedBy: ClosedBy | null;
  /** It counts nowhere while this is there; `by` is a name. */
  voided: { at: string; by: string; reason: string } | null;
  workingTimeMs: number;
  usedMs: number;
  seed: string;
  receipt: Receipt | null;
  score: AttemptScore | null;
  /** What the score would be had everybody had the same questions; null where there is none that counts. */
  equated: EquatedForStaff | null;
  /** How that came about, of the answers that count: with late edits where these do. */
  explanation: ScoreExplanation;
  /** Regrades that were carried out on it and not undone, the newest first; `before` and `after` are what they changed. */
  regrades: readonly RegradeOfAttempt[];
  items: readonly ItemForStaff[];
  /** The clock as it stands. */
  clock: ClockForStaff;
  devices: readonly DeviceForStaff[];
  lateTail: LateTailForStaff | null;
  /** Whether the review plan has people read it; null before that was decided. */
  reading: ReadingForStaff | null;
};

export type RegradeOfAttempt = {
  regradeId: RegradeId;
  kind: RegradeKind;
  at: string;
  reason: string;
} & Pick<AttemptChange, 'before' | 'after'>;

export type ClockForStaff = Omit<TimingForCandidate, 'serverNow'>;

/** `device`: such as "Firefox on Windows". */
export type DeviceForStaff = { openedAt: string; lastSeenAt: string; device: string; userAgent: string; isSameNetwork: boolean };

/** Edits that arrived after the end and its grace: graded beside, until a person decides whether they count. */
export type LateTailForStaff = {
  edits: number;
  /** Named by a decision, so that nobody decides on more than they saw. */
  lastSeq: number;
  firstReceivedAt: string;
  lastReceivedAt: string;
  /** By the device's clock, put right by what its other batches tell of it; null without an edit. */
  typedFrom: string | null;
  typedUntil: string | null;
  /** Edits which that clock puts after the end. */
  editsAfterEnd: number;
  /** Null until graded. */
  scoreWithout: AttemptScore | null;
  scoreWith: AttemptScore | null;
  decision: { counts: boolean; reason: string; at: string; by: string } | null;
};

export type AttemptScore = {
  points: number;
  /** Without what waits for a person. */
  maxPoints: number;
  percent: number;
  /** What is held against the floor; null where nothing counts. */
  deciding: DecidingPercent | null;
  /** Null without a floor, and while something waits for a person. */
  isAboveFloor: boolean | null;
  gradedAt: string;
  /** Answers that a person scores and nobody has yet, with the points they are worth; null when there are none. */
  toReview: { items: number; points: number } | null;
};

export type ItemForStaff = {
  itemId: ItemId;
  position: number;
  section: string;
  title: string;
  questionId: string;
  version: number;
  /** Whose cases the score comes from after a regrade; null for the version that was asked. */
  gradedByVersion: number | null;
  kind: QuestionKind;
  weight: number;
  counts: boolean;
  /** It was on trial, unscored. */
  isPilot: boolean;
  statementHtml: string;
  options: readonly { id: string; html: string; isCorrect: boolean; because: string }[];
  /** What stood in the editor before the first key. */
  starters: readonly { language: Language; path?: string; text: string }[];
  answer: AnswerForCandidate;
  /** Of an essay: the text as sanitised HTML without links and images, and its words. */
  essay: { html: string; words: number; asked: { from: number | null; to: number | null } } | null;
  /** Of a project: what was handed in; what has not arrived whole has no hash. */
  uploads: readonly UploadForStaff[];
  rubric: Rubric | null;
  reviewerNoteHtml: string | null;
  gradedLanguage: Language | null;
  /** The change that was commented on, with what a good reviewer finds in it. */
  review: ReviewBody | null;
  /** Null: nothing is asked about the answer. */
  followUpHtml: string | null;
  grade: ItemGrade | null;
  /** What people make of it; null where nobody is to. */
  scoring: ScoringForStaff | null;
  /** Input and expectation of each case, so that a verdict can be explained. */
  cases: readonly {
    id: string;
    group: string | null;
    isSample: boolean;
    why: string;
    input: string;
    expected: string;
    /** What a query must give, as a table. */
    expectedResult: QueryResult | null;
    /** What a test suite must say of the version of this case. */
    expectedVerdict: TestVerdict | null;
  }[];
  /** How results are compared, for a question with code. */
  compare: CodeBody['compare'] | null;
  runs: readonly RunForCandidate[];
  /** Seconds for which it was on the screen of somebody who was there; null without a recording of it. */
  seconds: number | null;
  activity: { edits: number; pastes: number; pastedCharacters: number; timesLeft: number };
  /** The answer with the late tail, where it differs; its grade is null until there is one. */
  late: { answer: AnswerForCandidate; grade: ItemGrade | null } | null;
};

/** The text that a run executed, for the team: asked for one by one, since hundreds of runs may hold a long text each. */
export type RunSource = { runId: RunId; language: Language; files: SourceFiles };

/** How an attempt was connected, in the order of time. Instants are the server's. */
export type ConnectionHistory = {
  invitationId: InvitationId;
  candidate: string;
  assessment: string;
  startedAt: string;
  closedAt: string | null;
  summary: { gaps: number; gapSeconds: number; takeOvers: number; networks: number; lateEdits: number };
  entries: readonly ConnectionEntry[];
};

export type ConnectionEntry =
  | { kind: 'opened'; at: string; device: string; isTakeOver: boolean; isNewNetwork: boolean }
  /** The device that wrote moved to another network. */
  | { kind: 'network_changed'; at: string; device: string }
  /** Nothing was heard from the device that wrote; `edits` came after it. */
  | { kind: 'gap'; at: string; until: string; device: string; edits: number }
  /** Of a device that had been taken over: kept beside the answer. */
  | { kind: 'superseded_edits'; at: string; device: string; edits: number }
  /** Both sides held different texts; the page sent its whole text anew. */
  | { kind: 'resync'; at: string; question: string }
  | { kind: 'break'; at: string; until: string | null; reason: string }
  | { kind: 'minutes_added'; at: string; minutes: number; reason: string }
  | { kind: 'resume_code_issued'; at: string; reason: string }
  | { kind: 'closed'; at: string; closedBy: ClosedBy; reason: string | null }
  | { kind: 'late_edits'; at: string; edits: number }
  | { kind: 'late_tail_decided'; at: string; counts: boolean; reason: string }
  | { kind: 'reopened'; at: string; minutes: number; reason: string };
