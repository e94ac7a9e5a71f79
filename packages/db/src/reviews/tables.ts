export type ReviewsTables = {
  reviewPlans: ReviewPlansTable;
  attemptReadings: AttemptReadingsTable;
  reviewTasks: ReviewTasksTable;
  reviews: ReviewsTable;
  reviewerNames: ReviewerNamesTable;
  trainings: TrainingsTable;
};

/** Never changed once written: the latest number of an assessment counts. */
type ReviewPlansTable = {
  assessmentId: string;
  number: number;
  /** JSON: ReviewPlan */
  plan: string;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};

/** Whether people read an attempt, decided anew whenever it is planned. */
type AttemptReadingsTable = {
  attemptId: string;
  /** Of the plan that decided; 0 for the usual one. */
  planNumber: number;
  /** JSON: AttemptReading */
  reading: string;
  decidedAt: string;
};

/** An answer that people score. */
type ReviewTasksTable = {
  id: string;
  itemId: string;
  attemptId: string;
  teamId: string;
  assessmentId: string;
  questionId: string;
  questionVersionId: string;
  /** Of what was answered: reviews of another answer do not count. */
  answerHash: string;
  /** Keyed hashes: an order that says nothing of when somebody sat, or of who they are. */
  questionOrder: string;
  candidateOrder: string;
  position: number;
  /** How many are asked, a second opinion included, and how many have begun or finished. */
  seats: number;
  seatsTaken: number;
  hasSecondOpinion: number;
  rubricPart: number;
  /** 0 while nobody is to read it: the plan leaves it out, or the attempt does not count. */
  isActive: number;
  /** TaskState */
  state: string;
  /** JSON: ReviewOutcome; null until it is settled. */
  outcome: string | null;
  settledAt: string | null;
  /** An account's id; null where nobody had to decide. */
  adjudicatedBy: string | null;
  /** JSON: TaskBeforeAnew, while new reviews were asked for and none of them has settled it. */
  beforeAnew: string | null;
};

/** One person's scores of one answer. */
type ReviewsTable = {
  id: string;
  taskId: string;
  attemptId: string;
  accountId: string;
  /** ReviewState */
  state: string;
  /** JSON: ReviewDraft */
  draft: string;
  saves: number;
  /** Spent on it, as far as its saves tell. */
  seconds: number;
  touchedAt: string;
  finishedAt: string | null;
  /** Of the rubric's points; null before it is finished. */
  share: number | null;
  /** Why it was handed back. */
  word: string;
  /** When the name was looked up. */
  revealedAt: string | null;
  /** 1: asked for because those before it differed. */
  isSecondOpinion: number;
  /** By whose rubric it was given, where the answer is scored by another version's since; else null. */
  rubricVersionId: string | null;
};

/** Whether what each reviewer's scores are like is shown by name. No row: it is not. */
type ReviewerNamesTable = {
  assessmentId: string;
  areShown: number;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};

/** One person's scores of a settled answer, for practice: they count nowhere. */
type TrainingsTable = {
  id: string;
  taskId: string;
  attemptId: string;
  accountId: string;
  /** begun, finished or handed_back */
  state: string;
  /** JSON: ReviewDraft */
  draft: string;
  saves: number;
  finishedAt: string | null;
};
