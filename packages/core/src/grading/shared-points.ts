const billion = 1e9;
const heaviest = 1e12;

/**
 * A total shared out by weights, in whole billionths: what is left over goes, one by one, to the largest remainders, the earlier first. So the parts of every form add up
 * to the same total, whatever was drawn, and full marks are all of it. Rounding to what people read happens where it is shown.
 */
export function sharedPoints(total: number, weights: readonly number[]): readonly number[] {
  for (const weight of weights) {
    if (!(weight > 0 && weight <= heaviest)) throw new RangeError(`a question cannot weigh ${weight}`);
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const units = Math.round(total * billion);
  const exact = weights.map((weight) => units * (weight / whole));
  const left = units - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const remainder = (index: number): number => (exact[index] ?? 0) % 1;
  const raised = new Set([...exact.keys()].toSorted((a, b) => remainder(b) - remainder(a) || a - b).slice(0, left));
  return exact.map((share, index) => (Math.floor(share) + (raised.has(index) ? 1 : 0)) / billion);
}
