export type SimilarityTables = {
  similarityEntries: SimilarityEntriesTable;
  knownSolutions: KnownSolutionsTable;
  similarPairs: SimilarPairsTable;
  similarityHistograms: SimilarityHistogramsTable;
  similarityPools: SimilarityPoolsTable;
  answerTraces: AnswerTracesTable;
};

/** What is kept of an answer, so that later ones can be compared with it. */
type SimilarityEntriesTable = {
  itemId: string;
  attemptId: string;
  questionId: string;
  language: string;
  /** Answers of one person are not compared with one another. */
  candidateId: string;
  /** Which version of the method made the description: others are not compared with it. */
  method: string;
  /** Tokens of its own. */
  size: number;
  /** Whether the grammar understood all of it. */
  isWhole: number;
  /** Compact fingerprints; empty where there is a problem. */
  description: Uint8Array;
  /** JSON: what it added to the histogram when it was checked */
  bins: string;
  /** EntryProblem: why it could not be described. */
  problem: string | null;
  /** When it came into its pool; stays where other text of it is checked again. */
  checkedAt: string;
};

/** What the team found published. */
type KnownSolutionsTable = {
  id: string;
  questionId: string;
  language: string;
  title: string;
  /** Where it was found. */
  source: string;
  text: string;
  /** The label of an actor. */
  addedBy: string;
  addedAt: string;
  method: string | null;
  size: number | null;
  description: Uint8Array | null;
  /** EntryProblem */
  problem: string | null;
  /** When it was last held against all stored answers; null while that is still to come. */
  checkedAt: string | null;
};

/** An answer and one thing that it resembles: exactly one of the three is there. */
type SimilarPairsTable = {
  id: string;
  questionId: string;
  language: string;
  /** Of two answers the one that was checked later. */
  itemId: string;
  otherItemId: string | null;
  knownSolutionId: string | null;
  /** A proof solution of the question's folder. */
  proofPath: string | null;
  similarity: number;
  surprise: number;
  method: string;
  foundAt: string;
};

/** How surprising all pairs of a question were that were compared, also those that were not kept. */
type SimilarityHistogramsTable = {
  questionId: string;
  language: string;
  method: string;
  /** JSON: how many pairs in each bin */
  bins: string;
};

/** What is kept of the answers to a question together, so that a new one needs no look at all pairs; it holds no fingerprint. */
type SimilarityPoolsTable = {
  questionId: string;
  language: string;
  method: string;
  /** Counts changes: whoever saves names the one that it was made from. */
  saves: number;
  summary: Uint8Array;
};

/** How an answer came about, as far as the recording tells; goes with the recording. */
type AnswerTracesTable = {
  itemId: string;
  questionId: string;
  /** JSON: AnswerTrace */
  trace: string;
  madeAt: string;
};
