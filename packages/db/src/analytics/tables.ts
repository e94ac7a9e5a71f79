export type AnalyticsTables = {
  dashboardSlices: DashboardSlicesTable;
  departedSittings: DepartedSittingsTable;
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
};

/** What slices need of people who were deleted: no key, name or moment leads to them. */
type DepartedSittingsTable = {
  openingId: string;
  invitedDay: string;
  endedDay: string | null;
  /** JSON: Sitting */
  sitting: string;
};
