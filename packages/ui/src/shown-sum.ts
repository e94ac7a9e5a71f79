/** Rounded as `formatNumber` does it: by the exact value, not by a product of it. */
const cents = (value: number): number => Math.round(Number(value.toFixed(2)) * 100);

/** What a line for rounding says below `parts`, so that a column of two decimals adds up to its total as it is shown; 0 where it does without. */
export const roundingOf = (parts: readonly number[], total: number): number =>
  (cents(total) - parts.reduce((sum, part) => sum + cents(part), 0)) / 100;
