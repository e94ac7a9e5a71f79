export type SimilarityCaseTables = {
  similaritySettings: SimilaritySettingsTable;
  similarityJudgings: SimilarityJudgingsTable;
  similarityCases: SimilarityCasesTable;
  similarityCaseQuestions: { caseId: string; questionId: string };
  similarityCaseParties: SimilarityCasePartiesTable;
  similarityCaseSteps: SimilarityCaseStepsTable;
};

/** Never changed once written: the latest number counts. */
type SimilaritySettingsTable = {
  number: number;
  /** JSON: SimilaritySettings */
  settings: string;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};

/** How far the attempts are judged anew after settings were saved. */
type SimilarityJudgingsTable = {
  /** Of the settings. */
  number: number;
  /** With a pair, when the settings were saved. */
  attempts: number;
  judged: number;
  /** Cases that it has opened. */
  opened: number;
  /** The last one that was judged, in the order of ids. */
  lastAttemptId: string | null;
  finishedAt: string | null;
};

/** Two answers, or one and a solution that is known, which are too alike. Outlives the people: how often that was is a statistic. */
type SimilarityCasesTable = {
  id: string;
  /** What is compared, in one text: a pair has one case. */
  pairKey: string;
  /** The later of the two. It may be gone. */
  attemptId: string;
  /** Of the later attempt, with the day on which that began. */
  assessmentId: string;
  day: string;
  /** Null where the other side is an attempt. */
  knownSolutionId: string | null;
  proofPath: string | null;
  /** CaseStatus */
  status: string;
  /** The largest there was when it was opened or grew, and what was needed then. */
  surprise: number;
  needed: number;
  openedAt: string;
};

type SimilarityCasePartiesTable = {
  caseId: string;
  attemptId: string;
  /** 0 for the later attempt. */
  position: number;
  /** JSON text of what the candidate is asked; null while nobody asked. */
  question: string | null;
  askedAt: string | null;
  answerUntil: string | null;
  /** JSON text of what the candidate answered. */
  answer: string | null;
  answeredAt: string | null;
  /** Whether a person of its team has said what to make of it. */
  isDecided: number;
  /** Whether a confirmed case is held against this attempt: statistics leave it out. */
  isHeld: number;
};

/** What became of a case, one row a step; never changed but for reasons, which go with the people. */
type SimilarityCaseStepsTable = {
  id: string;
  caseId: string;
  at: string;
  /** Label of the actor. */
  by: string;
  /** CaseStepKind */
  kind: string;
  /** Of the party that it is about; null for the whole case. */
  position: number | null;
  /** JSON text */
  reason: string | null;
};
