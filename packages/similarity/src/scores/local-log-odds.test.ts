import { expect, test } from 'vitest';
import { localLogOdds, pairAt } from './local-log-odds.ts';

function set(size: number, value: (later: number, earlier: number) => number): Float64Array {
  const all = new Float64Array((size * (size - 1)) / 2);
  for (let later = 1; later < size; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) all[pairAt(later, earlier)] = value(later, earlier);
  return all;
}

test('lowers a pair whose two are as near to others, and not one that is near to nobody else', () => {
  const alike = set(6, (later) => (later < 3 ? 4 : later === 5 ? 4 : -5));
  alike[pairAt(5, 0)] = -5;
  for (const earlier of [1, 2, 3]) alike[pairAt(5, earlier)] = -5;
  const local = localLogOdds(6, alike);
  expect(local[pairAt(5, 4)]).toBeGreaterThan(local[pairAt(1, 0)] ?? Number.POSITIVE_INFINITY);
});

test('keeps the order of the pairs of one submission', () => {
  const local = localLogOdds(
    4,
    set(4, (later, earlier) => (later === 3 ? earlier : -5)),
  );
  expect(local[pairAt(3, 2)]).toBeGreaterThan(local[pairAt(3, 1)] ?? 0);
  expect(local[pairAt(3, 1)]).toBeGreaterThan(local[pairAt(3, 0)] ?? 0);
});
