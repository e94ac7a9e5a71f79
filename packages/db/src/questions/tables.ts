export type QuestionsTables = {
  questions: QuestionsTable;
  questionVersions: QuestionVersionsTable;
  questionVariants: QuestionVariantsTable;
  approvalRules: ApprovalRulesTable;
};

type QuestionsTable = {
  id: string;
  /** Null: shared by all teams. */
  teamId: string | null;
  state: string;
  /** `pilot`, `resting` or `retired` while a person holds it there, whatever its folder does. */
  heldState: string | null;
  /** The approved version, the one that is drawn. */
  liveVersionId: string | null;
  /** `folder` or `app`: where its versions come from today. */
  source: string;
  /** A version that nobody has approved yet; the approved one stays in use beside it. */
  waitingVersionId: string | null;
  /** `checked` or `pilot`: where that version stands. Null as long as none waits. */
  waitingState: string | null;
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
  /** The account that made it in the app; null for a folder's version. */
  authorId: string | null;
  createdAt: string;
  /** SHA-256 of the zip of its folder, which lies among the files; null for a version from before folders were kept. */
  folderFile: string | null;
};

/** Of a version with parameters: what is asked in each variant. */
type QuestionVariantsTable = {
  questionVersionId: string;
  number: number;
  /** JSON: FrozenQuestion */
  content: string;
};

/** One row, `installation`, once somebody has changed it. */
type ApprovalRulesTable = {
  id: string;
  needsSecondPerson: number;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};
