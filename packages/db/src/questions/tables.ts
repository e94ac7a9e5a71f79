export type QuestionsTables = {
  questions: QuestionsTable;
  questionVersions: QuestionVersionsTable;
};

type QuestionsTable = {
  id: string;
  /** Null: shared by all teams. */
  teamId: string | null;
  state: string;
  liveVersionId: string | null;
  /** JSON: QuestionProblem[] */
  problems: string;
  createdAt: string;
};

type QuestionVersionsTable = {
  id: string;
  questionId: string;
  version: number;
  contentHash: string;
  family: string;
  kind: string;
  title: string;
  difficulty: number;
  isPractice: number;
  /** JSON: FrozenQuestion */
  content: string;
  /** JSON: ProofResult[] */
  proofs: string;
  createdAt: string;
};
