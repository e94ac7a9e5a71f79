export type RegradesTables = {
  regrades: RegradesTable;
  regradeAttempts: RegradeAttemptsTable;
};

type RegradesTable = {
  id: string;
  kind: string;
  questionId: string | null;
  /** By whose cases answers are graded; null for other kinds. */
  versionId: string | null;
  openingId: string | null;
  /** JSON: the ids of the teams whose attempts it reaches */
  teams: string;
  /** RegradeState */
  state: string;
  /** How many attempts it does not touch that it could be expected to. */
  leftOut: number;
  madeAt: string;
  /** The label of an actor, as of those below. */
  madeBy: string;
  appliedAt: string | null;
  appliedBy: string | null;
  appliedReason: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  undoneReason: string | null;
};

type RegradeAttemptsTable = {
  regradeId: string;
  attemptId: string;
  /** JSON: AttemptChange */
  change: string;
  /** `waiting`, `applied`, `overtaken`, `undone`, or `review_needed` and `review_asked`: of whose answers levels are lost */
  state: string;
};
