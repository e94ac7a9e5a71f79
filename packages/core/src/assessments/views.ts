import type { TeamTag } from '../accounts/views.ts';
import type { AssessmentId, AssessmentRevisionId, OpeningId, TeamId } from '../ids.ts';
import type { QuestionKind } from '../questions/schema.ts';
import type { RelaxStep } from './fallback.ts';
import type { WorthRange } from './points-sharing.ts';
import type { AssessmentContent, AssessmentForm, PointsSharing, SavedStamp } from './schema.ts';

export type AssessmentRow = {
  assessmentId: AssessmentId;
  name: string;
  team: TeamTag;
  questions: number;
  form: AssessmentForm;
  workingTimeMs: number;
  openings: number;
  createdAt: string;
  /** For whoever sets points of an opening. */
  sections: readonly { sectionId: string; title: string; count: number; points: number; sharing: PointsSharing }[];
};

export type AssessmentForStaff = {
  assessmentId: AssessmentId;
  teamId: TeamId;
  revisionId: AssessmentRevisionId;
  revision: number;
  /** What a change of this state must name, so that two people do not overwrite each other. */
  stamp: SavedStamp;
  savedAt: string;
  /** Null: by nobody who is still here, or before this was written down. */
  savedBy: string | null;
  /** Somebody has started it: a change makes the next revision. */
  isFrozen: boolean;
  content: AssessmentContent;
  /** Per section how many live questions and families its pool holds now. */
  pools: readonly PoolStock[];
  openings: readonly OpeningOfAssessment[];
};

export type OpeningOfAssessment = { openingId: OpeningId; title: string; hasOwnPoints: boolean };

export type PoolStock = {
  live: number;
  families: number;
  isEnough: boolean;
  /** Null where all questions are worth the same. */
  worth: WorthRange | null;
};

/** How many different sets of questions can be drawn, and how much of one two candidates have in common on average. */
export type FormsForStaff = {
  /** `at_least`: sections compete for families in so many ways that only a bound is known. `more_than`: counting stopped there. */
  count: { kind: 'exact' | 'at_least' | 'more_than'; forms: number };
  /** Null while no form can be drawn. An estimate comes from seeded draws. */
  shared: { questions: number; isEstimate: boolean } | null;
  /** Questions and families over all sections, each counted once. */
  live: number;
  families: number;
};

/** `pilots`: questions in pilot that fit one of the sections today. */
export type StockForStaff = { pools: readonly PoolStock[]; forms: FormsForStaff; pilots: number };

export type DrawnQuestion = {
  questionId: string;
  title: string;
  kind: QuestionKind;
  difficulty: number;
  minutes: number;
  /** As they are shared in this form. */
  points: number;
  /** What had to be given up to find it; null when it is just what the section asks for. */
  relaxed: RelaxStep | null;
};

export type DrawnSection = { title: string; questions: readonly DrawnQuestion[]; missing: number };

/** A form as somebody who starts now could get it. */
export type DrawnForm = { sections: readonly DrawnSection[]; minutes: number };

export type RevisionRow = {
  revisionId: AssessmentRevisionId;
  revision: number;
  savedAt: string;
  savedBy: string | null;
  /** Real attempts that were started with it. */
  attempts: number;
  isFrozen: boolean;
};

export type RevisionContent = { revision: number; content: AssessmentContent };
