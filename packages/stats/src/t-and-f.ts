/** The 97.5th percentile of the standard normal distribution: 95 % lie between its negative and itself. */
export const z95 = 1.959963984540054;

/** The 97.5th percentile of Student's t distribution, by its square: that is F with one degree of freedom above. */
export function t95(freedom: number): number {
  return Math.sqrt(fQuantile(0.95, 1, freedom));
}

/**
 * The quantile of the F distribution, by halving the logarithm's range until nothing is left of it.
 * @param share between 0 and 1, both excluded
 * @param above degrees of freedom of the numerator, from 1 on, whole or not; `below` those of the denominator
 */
export function fQuantile(share: number, above: number, below: number): number {
  if (!(share > 0 && share < 1 && above >= 1 && below >= 1))
    throw new RangeError(`there is no F quantile of ${share} with ${above} and ${below}`);
  let [low, high] = [-50, 50];
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const ratio = (above / below) * Math.exp(middle);
    if (betaShare(ratio / (1 + ratio), above / 2, below / 2) < share) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** The regularised incomplete beta function by its continued fraction (M. Abramowitz and I. Stegun, 26.5.8), evaluated by Lentz's method (W. Lentz, Applied Optics 15 (1976)). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return (front * fraction) / a;
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The logarithm of the gamma function by Stirling's series, for arguments above 0 (Abramowitz and Stegun, 6.1.41): pushed up to 10 and more, where five terms are exact to 1e-14. */
export function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  const inverse = 1 / (x * x);
  const series = 1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)));
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series / x;
}
