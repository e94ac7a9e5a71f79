import type { Interval } from './moments.ts';
import { z95 } from './t-and-f.ts';

type Count = { n: number; passed: number };

/**
 * The score interval at 95 % for the rate of one group divided by that of another. Source: P. A. R. Koopman, "Confidence intervals for the ratio of two
 * binomial proportions", Biometrics 40 (1984). It exists where nobody or everybody passed, too, which the interval of the logarithm does not. Null where
 * nobody of the other group passed: there is nothing to divide by.
 */
export function ratioInterval(one: Count, other: Count): Interval | null {
  if (other.passed === 0) return null;
  const found = one.passed / one.n / (other.passed / other.n);
  return {
    low: one.passed === 0 ? 0 : edgeOf(one, other, found, found * smallest),
    high: edgeOf(one, other, Math.max(found, smallest), Math.max(found, 1) / smallest),
  };
}

const smallest = 1e-9;

/** Where between what was found and a ratio that is far too far the data stop being as likely as they must be. */
function edgeOf(one: Count, other: Count, found: number, tooFar: number): number {
  let [near, far] = [Math.log(found), Math.log(tooFar)];
  for (let step = 0; step < 80; step += 1) {
    const middle = (near + far) / 2;
    if (distance(one, other, Math.exp(middle)) <= z95 ** 2) near = middle;
    else far = middle;
  }
  return Math.exp((near + far) / 2);
}

/** The square of how many standard errors the data are from a ratio, with the rates that are likeliest under it. */
function distance(one: Count, other: Count, ratio: number): number {
  const a = (one.n + other.n) * ratio;
  const b = one.n * ratio + one.passed + other.n + other.passed * ratio;
  const rate = (b - Math.sqrt(Math.max(0, b ** 2 - 4 * a * (one.passed + other.passed)))) / (2 * a);
  const variance = (ratio * rate * (1 - ratio * rate)) / one.n + (ratio ** 2 * rate * (1 - rate)) / other.n;
  const difference = one.passed / one.n - (ratio * other.passed) / other.n;
  if (difference === 0) return 0;
  return variance <= 0 ? Number.POSITIVE_INFINITY : difference ** 2 / variance;
}
