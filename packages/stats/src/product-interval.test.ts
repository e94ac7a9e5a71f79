import { expect, test } from 'vitest';
import { productInterval } from './product-interval.ts';
import { seededRandom } from './random.ts';
import { weeklyRate } from './stock-forecast.ts';
import { wilsonInterval } from './wilson.ts';

const random = seededRandom('products');

/** How many events of a rate come within one unit of time (D. E. Knuth's method). */
function poisson(mean: number): number {
  const limit = Math.exp(-mean);
  let [product, count] = [random(), 0];
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}

test.each([
  [12, 0.4, 300],
  [3, 0.2, 40],
  [20, 0.9, 60],
  [6, 0.05, 80],
])('holds the product of a rate of %d a week and a share of %d in about 95 of 100 samples', (rate, share, n) => {
  let held = 0;
  const samples = 1500;
  for (let sample = 0; sample < samples; sample += 1) {
    const weekly = weeklyRate(Array.from({ length: 8 }, () => poisson(rate)));
    const passed = Array.from({ length: n }, random).filter((one) => one < share).length;
    const found = productInterval({ ...weekly, value: weekly.rate }, { value: passed / n, ...wilsonInterval(passed, n) });
    if (found.low <= rate * share && rate * share <= found.high) held += 1;
  }
  expect(held / samples).toBeGreaterThan(0.93);
  expect(held / samples).toBeLessThan(0.985);
});

test('where nobody passed, more than none are still possible', () => {
  const none = { value: 0, ...wilsonInterval(0, 10) };
  const { low, high } = productInterval({ value: 10, low: 8, high: 12.5 }, none);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(10 * none.high);
});
