export type ProblemsTables = {
  problemReports: ProblemReportsTable;
};

type ProblemReportsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  questionVersionId: string;
  kind: string;
  /** JSON text of what the candidate wrote */
  text: string;
  reportedAt: string;
  settledAt: string | null;
  settledBy: string | null;
  note: string | null;
};
