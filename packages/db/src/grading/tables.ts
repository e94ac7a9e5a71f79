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
  /** Hash of the question versions in their order: equal forms have equal values. */
  form: string;
  position: number;
  /** JSON: option ids */
  optionsChosen: string;
  /** JSON: ids of the cases that passed */
  casesPassed: string;
  counts: number;
  purpose: string;
};
