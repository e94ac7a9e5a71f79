import { wilsonInterval } from './wilson.ts';

export type Interval = { low: number; high: number };

/** An interval at 95 %, or why there is none: `few` to have one, or `no_spread` between them, from which chance and certainty cannot be told apart. */
export type IntervalOrReason = ({ isKnown: true } & Interval) | { isKnown: false; why: 'few' | 'no_spread' };

/** A value between 0 and 1 with its 95 % interval and the number of answers behind it. */
export type Measured = Interval & { n: number; value: number };

/** What a mean and its spread need of values between 0 and 1, so that a database can add them up. */
export type Moments = { n: number; sum: number; sumOfSquares: number };

/** A value and how often it came. */
export type Counted = { value: number; count: number };

export function momentsOf(values: readonly Counted[]): Moments {
  return values.reduce(
    ({ n, sum, sumOfSquares }, { value, count }) => ({
      n: n + count,
      sum: sum + count * value,
      sumOfSquares: sumOfSquares + count * value ** 2,
    }),
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
}

/**
 * The mean of values between 0 and 1, such as shares of the points (the facility of a question), with an interval at 95 %: Wilson's, for as many right and wrong
 * answers as would tell as much. Their number is n · mean · (1 − mean) / variance (L. Kish, Survey Sampling, 1965, section 8.2; in an interval for a share: E. L. Korn
 * and B. I. Graubard, Survey Methodology 24 (1998); in Wilson's: N. Dean and M. Pagano, Journal of Survey Statistics and Methodology 3 (2015)). The variance takes in one more value of the widest spread there can be, so that a few equal answers are no
 * certainty; of nothing but zeros and ones it is exactly Wilson's interval. Chosen over a t interval, which leaves 0 to 1 and has no width where everybody got
 * the same, and over a bootstrap, which shares the second fault and needs chance. Null for no values.
 */
export function meanWithInterval({ n, sum, sumOfSquares }: Moments): Measured | null {
  if (n === 0) return null;
  const value = Math.min(1, Math.max(0, sum / n));
  const widest = value * (1 - value);
  const spread = Math.max(0, sumOfSquares - n * value ** 2);
  const variance = (spread + widest) / (n + 1);
  const worth = variance <= 0 ? n : Math.max(n, (n * widest) / variance);
  return { n, value, ...wilsonInterval(value * worth, worth) };
}

/**
 * The 95 % interval of a − b, two independent values with their own intervals, by the method of variance estimates recovery (R. G. Newcombe, Statistics in
 * Medicine 17 (1998), 873; G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), 1693).
 */
export function differenceInterval(a: Measured, b: Measured): Interval {
  const difference = a.value - b.value;
  return {
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
