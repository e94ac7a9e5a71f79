import type { Interval } from './moments.ts';

/**
 * A correlation as it would be among everybody, from the one among those who were selected by x: R = ru / √(1 + r²(u² − 1)), where u is by how much x is spread
 * wider among everybody (K. Pearson, Philosophical Transactions A 200 (1903); R. L. Thorndike, Personnel Selection, 1949, his case II). It takes the relation to
 * be a straight line with the same scatter all along, and the selection to be by x alone.
 * @param ratio u, the standard deviation of x among everybody by that among the selected
 */
export const correctedForRange = (r: number, ratio: number): number => (r * ratio) / Math.sqrt(1 + r * r * (ratio * ratio - 1));

/** The same of a correlation and its interval, whose bounds keep their order; the ratio is taken as known, so that the interval is rather too narrow. */
export const correctedCorrelation = ({ r, low, high }: { r: number } & Interval, ratio: number): { r: number } & Interval => ({
  r: correctedForRange(r, ratio),
  low: correctedForRange(low, ratio),
  high: correctedForRange(high, ratio),
});
