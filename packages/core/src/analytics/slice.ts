/** Values and how often they came, in turn: 40, 2, 55, 1 is 40 twice and 55 once. */
export type StoredCounts = readonly number[];

/** Number, mean and sum of squares about it. */
type StoredCentred = { n: number; mean: number; squares: number };

/** Sums over people of their share of some points. */
export type SumsOfShares = { name: string; n: number; sum: number; sumOfSquares: number };

/** Of those invited on a day. Scores are in hundredths of a per cent, hours in bins of `logBinOf`. */
export type InvitedSums = {
  n: number;
  waived: number;
  opened: number;
  started: number;
  submitted: number;
  /** Who may still open, and of those who opened still start, by the hour in which their window closes; null: never. */
  mayOpen: readonly { until: string | null; n: number }[];
  mayStart: readonly { until: string | null; n: number }[];
  running: number;
  /** Submitted, and their score is not known yet. */
  unscored: number;
  scores: StoredCounts;
  /** Of them, whose late edits nobody has decided on; who was advanced; of whom nothing is decided. */
  withLateTail: StoredCounts;
  advanced: StoredCounts;
  undecided: StoredCounts;
  /** Submitted and without a score yet: who was advanced, and of whom nothing is decided. */
  advancedUnscored: number;
  undecidedUnscored: number;
  /** Advanced although nothing was handed in. */
  advancedUnsubmitted: number;
  hours: { toOpen: StoredCounts; toStart: StoredCounts; toEnd: StoredCounts; toAdvance: StoredCounts };
};

/** Of attempts that ended on a day. */
export type EndedSums = {
  n: number;
  provisional: number;
  scores: StoredCounts;
  /** In per cent. */
  percents: StoredCentred;
  /** Standard errors of the equated scores among them. */
  equatedErrors: { n: number; sumOfSquares: number };
  sections: readonly SumsOfShares[];
  skills: readonly SumsOfShares[];
  /** Whole per cents of the working time. */
  timeUsed: StoredCounts;
  cutOff: number;
  /** As `reliabilitySums` makes them. */
  reliability: {
    totals: StoredCentred;
    whole: { squares: number; freedom: number };
    sections: readonly { section: string; squares: number; freedom: number; parts: number }[];
  };
};

/** An opening's day: sums that add up with those of other days. Populations that nobody is in are left out. */
export type DaySlice = {
  invited: { counted?: InvitedSums | undefined; void?: InvitedSums | undefined; confirmed?: InvitedSums | undefined };
  ended: { counted?: EndedSums | undefined; void?: EndedSums | undefined; confirmed?: EndedSums | undefined };
};
