import type { IntervalOrReason } from './moments.ts';
import { fQuantile } from './t-and-f.ts';

/** A share of error that is less is the dust of floating point. */
const dust = 1e-12;

/**
 * The interval at 95 % of a reliability 1 − error / variance, both estimated, whose ratio to the true one has an F distribution (L. S. Feldt, Psychometrika 30 (1965);
 * L. S. Feldt, D. J. Woodruff and F. A. Salih, Applied Psychological Measurement 11 (1987)).
 * @param lost error / variance; without any there is no interval, as it would be certain
 * @param above degrees of freedom of the variance, `below` those of the error
 */
export function ratioInterval(lost: number, above: number, below: number): IntervalOrReason {
  if (lost < dust) return { isKnown: false, why: 'no_spread' };
  return { isKnown: true, low: 1 - lost * fQuantile(0.975, above, below), high: 1 - lost * fQuantile(0.025, above, below) };
}
