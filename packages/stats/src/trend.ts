import { z95 } from './t-and-f.ts';

/** Sums over pairs (x, y). */
export type TrendSums = { n: number; x: number; y: number; xx: number; xy: number; yy: number };

/** How much y changes for each step of x, with its interval at 95 %. */
export type Trend = { n: number; slope: number; low: number; high: number };

/** With fewer pairs the normal quantile is too narrow for the slope's t distribution, and nobody would believe the slope. */
export const leastForTrend = 50;

/**
 * The slope of the least-squares line through pairs, with the interval from its standard error (Draper and Smith, Applied Regression Analysis, 3rd edition,
 * section 1.4). Null with too few pairs, or where all have the same x.
 */
export function trendFrom({ n, x, y, xx, xy, yy }: TrendSums): Trend | null {
  if (n < leastForTrend) return null;
  const spreadX = xx - (x * x) / n;
  if (spreadX <= 1e-9 * Math.max(1, xx)) return null;
  const slope = (xy - (x * y) / n) / spreadX;
  const residual = Math.max(0, yy - (y * y) / n - slope * slope * spreadX);
  const half = z95 * Math.sqrt(residual / (n - 2) / spreadX);
  return { n, slope, low: slope - half, high: slope + half };
}
