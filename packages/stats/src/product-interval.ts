import type { Interval } from './moments.ts';

type Estimate = Interval & { value: number };

/**
 * The 95 % interval of a · b, two independent values from 0 on with their own intervals: the margins on each side are put together as the variance of a product is, b² var a + a² var b +
 * var a var b (L. A. Goodman, Journal of the American Statistical Association 55 (1960), 708), with the margins for standard errors as in G. Y. Zou and A. Donner, Statistics in
 * Medicine 27 (2008), 1693. Neither side needs the other, so that skew intervals stay skew, and a value of 0 keeps its upper bound.
 */
export function productInterval(a: Estimate, b: Estimate): Interval {
  const margin = (ofA: number, ofB: number): number => Math.hypot(b.value * ofA, a.value * ofB, ofA * ofB);
  const product = a.value * b.value;
  return {
    low: Math.max(0, product - margin(a.value - a.low, b.value - b.low)),
    high: product + margin(a.high - a.value, b.high - b.value),
  };
}
