import type { TeamTag } from '../accounts/views.ts';
import type { RelaxStep } from '../assessments/fallback.ts';
import type { PointsSharing } from '../assessments/schema.ts';
import type { DecisionKind } from '../decisions/rules.ts';
import type { AssessmentId, AttemptId, InvitationId, OpeningId, SimilarityCaseId, TeamId } from '../ids.ts';
import type { InvitationStatus } from '../invitations/status.ts';
import type { Json } from '../json.ts';
import type { CaseStatus } from '../similarity/schema.ts';
import type { DecidingPercent } from './deciding-score.ts';
import type { OpeningInput } from './schema.ts';

export type OpeningRow = {
  openingId: OpeningId;
  title: string;
  team: TeamTag;
  role: string;
  level: string;
  assessmentId: AssessmentId;
  assessmentName: string;
  floorPercent: number | null;
  invited: number;
  started: number;
  finished: number;
  createdAt: string;
};

export type OpeningForStaff = OpeningInput & {
  openingId: OpeningId;
  teamId: TeamId;
  assessmentId: AssessmentId;
  assessmentName: string;
  /** The sections of the assessment as whoever starts now gets them, with the points of this opening. */
  sections: readonly SectionOfOpening[];
  /** Since somebody was first invited which score decides is not changed any more; null: nobody was. */
  decidingFixedAt: string | null;
  createdAt: string;
  /** How often it was saved, when last and by whom: a change names the first, so that nobody saves over what they have not seen. */
  saves: number;
  savedAt: string;
  savedBy: string | null;
};

export type SectionOfOpening = {
  sectionId: string;
  title: string;
  count: number;
  /** Points for each question, on average where they are not shared alike. */
  assessmentPoints: number;
  points: number;
  sharing: PointsSharing;
};

/** Candidates of an opening whose form could not be drawn as its assessment asks, section by section. */
export type ShortfallForStaff = {
  openingId: OpeningId;
  opening: string;
  assessmentId: AssessmentId;
  candidates: number;
  lastAt: string;
  sections: readonly ShortSection[];
  /** Whether whoever asks may take the notice away. */
  maySettle: boolean;
};

export type ShortSection = {
  title: string;
  candidates: number;
  /** Questions that were found by asking less of the pool, all candidates together. */
  replaced: readonly { step: RelaxStep; questions: number }[];
  missing: number;
};

/** One invitation of an opening and what came of it. */
export type ResultRow = {
  invitationId: InvitationId;
  attemptId: AttemptId | null;
  name: string;
  email: string;
  status: InvitationStatus;
  startsFrom: string | null;
  startsUntil: string | null;
  validLinks: number;
  timeMultiplier: number;
  breakMinutes: number;
  invitedAt: string;
  startedAt: string | null;
  closedAt: string | null;
  /** Late edits that nobody has decided on: the score may change. */
  isLateTailWaiting: boolean;
  /** Per cent of all points; null until graded, and of a void attempt. */
  scorePercent: number | null;
  /** The score had everybody had the same questions; null where it cannot be said. */
  equated: { percent: number; standardError: number | null } | null;
  /** What is held against the floor; null while there is no score. */
  deciding: DecidingPercent | null;
  /** Null while there is no score or no floor. */
  isAboveFloor: boolean | null;
  /** The one that stands. */
  decision: { kind: DecisionKind; at: string; toldAt: string | null } | null;
  /** Answers that a person scores and nobody has yet: the score is without them. */
  toReview: number;
  /** Of similarity, those not dismissed, as they stand for this attempt; none for whoever may not read them. */
  cases: readonly { caseId: SimilarityCaseId; status: CaseStatus }[];
};

/** Of the score that decides. */
export type Distribution = {
  n: number;
  mean: number | null;
  sd: number | null;
  median: number | null;
  /** Ten equal bins from 0 to 100; the last one includes 100. */
  bins: readonly { from: number; to: number; count: number }[];
  /** Share of finished real attempts that count, at or above the floor, with its Wilson interval at 95 %. */
  passRate: { passed: number; share: number; low: number; high: number } | null;
};

export type ResultsPage = {
  opening: OpeningForStaff;
  rows: readonly ResultRow[];
  total: number;
  /** Decided on, and the score that decides has come to the other side of the line since; 0 where the points decide. */
  crossed: number;
  distribution: Distribution;
};

export type AuditRow = {
  at: string;
  actor: string;
  /** A member of staff by the name they have today: the log itself keeps ids only. Null for whoever is none, or is gone. */
  actorName: string | null;
  action: string;
  reason: string | null;
  details: Json;
};
