export type AssessmentsTables = {
  assessments: AssessmentsTable;
  assessmentRevisions: AssessmentRevisionsTable;
};

type AssessmentsTable = { id: string; teamId: string; name: string; purpose: string; createdAt: string };

type AssessmentRevisionsTable = {
  id: string;
  assessmentId: string;
  number: number;
  /** JSON: AssessmentContent */
  content: string;
  frozenAt: string | null;
  createdAt: string;
  /** Null while nobody has saved it again since this was written down: it was saved when it was made. */
  savedAt: string | null;
  /** An account's id; null where it was not written down. */
  savedBy: string | null;
  /** How often it was saved: tells two states of one revision apart. */
  saves: number;
};
