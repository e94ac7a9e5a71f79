import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeRows, numbersWithin, reachOf, type Tolerance } from './close-numbers.ts';
import type { Value } from './value.ts';

const number = fc.oneof(
  fc.integer({ min: -6, max: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 0.2, 0.3, 1e308, -1e308),
);
const rows = (width: number) => fc.array(fc.array(number, { minLength: width, maxLength: width }), { maxLength: 8 });
const tolerance: fc.Arbitrary<Tolerance> = fc.record({
  absolute: fc.constantFrom(0, 0.1, 1, 3, 1e300),
  relative: fc.constantFrom(0, 0.1, 0.5, 1),
});

test('finds exactly the rows of which every number is close', () => {
  const input = fc.integer({ min: 0, max: 3 }).chain((width) => fc.tuple(rows(width), rows(width), tolerance));
  fc.assert(
    fc.property(input, ([returned, expected, within]) => {
      const isClose = (row: readonly number[], other: readonly number[]) =>
        row.every((one, place) => Math.abs(one - (other[place] ?? 0)) <= reachOf(other[place] ?? 0, within));
      const found = closeRows(returned, expected, within).map((near) => near.toSorted((left, right) => left - right));
      expect(found).toEqual(expected.map((row) => [...returned.keys()].filter((index) => isClose(returned[index] ?? [], row))));
    }),
    { numRuns: 2000 },
  );
});

test('reads numbers from the same place whatever the order of keys, and none where places are free', () => {
  const one: Value = { kind: 'number', value: 1 };
  const two: Value = { kind: 'number', value: 2n };
  const list: Value = { kind: 'list', items: [one, two] };
  const entries: [string, Value][] = [
    ['b', one],
    ['a', list],
  ];
  expect(numbersWithin({ kind: 'object', entries: new Map(entries) }, true)).toEqual([1, 2, 1]);
  expect(numbersWithin({ kind: 'object', entries: new Map(entries.toReversed()) }, true)).toEqual([1, 2, 1]);
  expect(numbersWithin(list, false)).toBeNull();
  expect(numbersWithin({ kind: 'set', items: [one] }, true)).toBeNull();
  expect(numbersWithin({ kind: 'number', value: 10n ** 400n }, true)).toBeNull();
});
