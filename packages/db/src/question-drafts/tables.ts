export type QuestionDraftsTables = {
  questionDrafts: QuestionDraftsTable;
  questionDraftFiles: QuestionDraftFilesTable;
  bankWords: BankWordsTable;
};

type QuestionDraftsTable = {
  questionId: string;
  /** Null: for all teams. */
  teamId: string | null;
  /** The number of the version that it was begun from; null for a new question. */
  basedOn: number | null;
  createdAt: string;
  createdBy: string | null;
  savedAt: string;
  savedBy: string | null;
  /** The state of its files that `check` is about, as a hash over all of them. */
  checkedFiles: string | null;
  /** JSON: DraftCheck */
  check: string | null;
};

/** Their content lies among the files of the installation. */
type QuestionDraftFilesTable = {
  questionId: string;
  path: string;
  sha256: string;
  bytes: number;
  savedAt: string;
  savedBy: string | null;
};

/** The skills and roles of the bank, as its catalogue said at the last start. */
type BankWordsTable = {
  kind: string;
  word: string;
  name: string;
  about: string;
};
