export type AnalyticsTables = {
  dashboardSlices: DashboardSlicesTable;
  departedSittings: DepartedSittingsTable;
  curveFits: CurveFitsTable;
  itemCurves: ItemCurvesTable;
  equatedScores: EquatedScoresTable;
};

/** Sums over an opening's day of UTC: of those invited on it and of attempts that ended on it. Names nobody. */
type DashboardSlicesTable = {
  openingId: string;
  day: string;
  /** How often something happened to what it sums up: a writer names the count that it started from. */
  changes: number;
  /** Something happened since it was reckoned. */
  isStale: number;
  /** Null, as `sums`, while it never was. */
  reckonedAt: string | null;
  /** JSON: DaySlice */
  sums: string | null;
  /** Of `sums`, for whoever reads them of many days: attempts that count, their scores, and whether anybody was invited. */
  ended: number;
  /** JSON: StoredCounts; null where none ended. */
  endedScores: string | null;
  hasInvited: number;
};

/** What slices need of people who were deleted: no key, name or moment leads to them. */
type DepartedSittingsTable = {
  openingId: string;
  invitedDay: string;
  endedDay: string | null;
  /** JSON: Sitting */
  sitting: string;
};

type CurveFitsTable = {
  assessmentId: string;
  /** From 1. */
  number: number;
  fittedAt: string;
  /** That it was made from. */
  attempts: number;
  /** CurveModel */
  model: string;
  isConverged: number;
  /** JSON: ReferenceSection[] */
  reference: string;
};

type ItemCurvesTable = {
  assessmentId: string;
  fit: number;
  questionId: string;
  version: number;
  discrimination: number;
  difficulty: number;
  /** Standard errors; null where the answers do not tell. */
  discriminationError: number | null;
  difficultyError: number | null;
  misfit: number;
  n: number;
};

/** What a score is worth by a fit; with `percent` or with why there is none. */
type EquatedScoresTable = {
  attemptId: string;
  assessmentId: string;
  fit: number;
  percent: number | null;
  standardError: number | null;
  /** EquatedGap */
  why: string | null;
};
