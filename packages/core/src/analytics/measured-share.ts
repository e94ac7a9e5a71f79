/** A value between 0 and 1 with its 95 % interval, and how many answers it is of. */
export type MeasuredShare = { n: number; value: number; low: number; high: number };
