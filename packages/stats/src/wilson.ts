import { z95 } from './t-and-f.ts';

/**
 * The score interval for a share at 95 %, as shares from 0 to 1. Source: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927), without continuity correction.
 * @param passed at most `n`
 * @param n at least 1
 */
export function wilsonInterval(passed: number, n: number): { low: number; high: number } {
  if (!(n >= 1 && passed >= 0 && passed <= n)) throw new RangeError(`no interval for ${passed} of ${n}`);
  const share = passed / n;
  const square = z95 ** 2;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const half = (z95 / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n ** 2));
  return { low: passed === 0 ? 0 : centre - half, high: passed === n ? 1 : centre + half };
}
