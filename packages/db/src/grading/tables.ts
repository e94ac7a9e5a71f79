import type { Generated } from 'kysely';

export type GradingTables = {
  lateGradings: LateGradingsTable;
  gradings: GradingsTable;
  responses: ResponsesTable;
};

type GradingsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  questionVersionId: string;
  language: string | null;
  share: number;
  /** JSON: ItemGrade */
  grade: string;
  createdAt: string;
};

/** Items whose answer differs with the late tail, graded with it. */
type LateGradingsTable = {
  itemId: string;
  attemptId: string;
  language: string | null;
  share: number;
  /** JSON: ItemGrade */
  grade: string;
  createdAt: string;
};

type ResponsesTable = {
  itemId: string;
  subjectId: string;
  questionId: string;
  questionVersion: number;
  variant: string | null;
  language: string | null;
  score: number;
  max: number;
  seconds: number | null;
  secondsToFirstRun: number | null;
  secondsToFirstPass: number | null;
  day: string;
  assessmentRevisionId: string;
  openingId: string;
  /** Hash of the question versions in their order, a pilot apart: equal forms have equal values. */
  form: string;
  position: number;
  /** JSON: option ids */
  optionsChosen: string;
  /** JSON: ids of the cases that passed */
  casesPassed: string;
  counts: number;
  /** The question was on trial: it does not count in a score, and measures the question. */
  isPilot: number;
  purpose: string;
  /** Whether it says something of its question: one that was left out for a fault does not. */
  isMeasured: Generated<number>;
  /** Null where it is no longer known. */
  isAnswered: number | null;
  /** ClosedBy: how the attempt ended; null where it is no longer known. */
  closedBy: string | null;
  /** Points of the other items that count in the attempt, and what they are out of. */
  restScore: Generated<number>;
  restMax: Generated<number>;
};
