export type RotationTables = {
  leakWatches: LeakWatchesTable;
  /** `foldedOn`: a day. With the moment, the audit log would say whose an anonymous response was. */
  leakExposures: { itemId: string; questionVersionId: string; number: number; foldedOn: string };
  leakSignals: LeakSignalsTable;
  rotationProposals: RotationProposalsTable;
  rotationSettings: RotationSettingsTable;
  questionStays: QuestionStaysTable;
  questionFigures: QuestionFiguresTable;
  rotationDays: RotationDaysTable;
};

type LeakWatchesTable = {
  questionVersionId: string;
  /** Exposures so far; a writer names the count that it started from. */
  folded: number;
  /** JSON: LeakWatch; null until there are enough exposures to calibrate on. */
  watch: string | null;
};

type LeakSignalsTable = {
  id: string;
  questionId: string;
  questionVersionId: string;
  raisedAt: string;
  /** The day on which the exposure with which the evidence begins was taken up. */
  sinceAt: string;
  /** JSON: SignalFinding */
  finding: string;
  settledAt: string | null;
  /** Label of the actor. */
  settledBy: string | null;
  outcome: string | null;
  reason: string | null;
};

type RotationProposalsTable = {
  id: string;
  questionId: string;
  kind: string;
  /** The sibling that comes instead. */
  replacementId: string | null;
  /** JSON: Evidence[] */
  evidence: string;
  openedAt: string;
  /** 1 while it is open, else null: unique with the question. */
  isOpen: number | null;
  closedAt: string | null;
  /** Label of the actor; null where it closed itself. */
  closedBy: string | null;
  outcome: string | null;
  reason: string | null;
};

/** Never changed once written: the latest number counts. */
type RotationSettingsTable = {
  number: number;
  /** JSON: RotationSettings */
  settings: string;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};

/** Where a question stands, as far as rotation has seen. */
type QuestionStaysTable = {
  questionId: string;
  state: string;
  since: string;
  /** JSON: QuestionFacts, as they were when they were last read */
  facts: string | null;
};

/** How each version that was answered measures, as of when it was last reckoned. */
type QuestionFiguresTable = {
  questionId: string;
  version: number;
  asOf: string;
  /** JSON: QuestionFigures */
  figures: string;
};

/** The days on which all questions were looked at. */
type RotationDaysTable = {
  day: string;
  askedAt: string;
  readAt: string | null;
  /** JSON: AssessmentForecast[] */
  forecasts: string | null;
};
