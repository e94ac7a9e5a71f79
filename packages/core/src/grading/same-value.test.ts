import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import type { Json } from '../json.ts';
import type { Comparison } from '../questions/schema.ts';
import { isSame } from './same-value.ts';

const exact: Comparison = { order: 'exact' };
const anyOrder: Comparison = { order: 'any' };
const near: Comparison = { order: 'exact', tolerance: { absolute: 0.1, relative: 0 } };
const nearInAnyOrder: Comparison = { order: 'any', tolerance: { absolute: 0.1, relative: 0 } };

const undefinedValue = { $: 'undefined' };
const number = (value: string) => ({ $: 'number', value });
const bigint = (value: string) => ({ $: 'bigint', value });

/** Plain JSON without keys that are tags. */
const plain = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.integer({ min: -50, max: 50 }),
    fc.string({ maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Every list in another order, every object with its keys turned round. */
function turnedRound(value: Json): Json {
  if (isList(value)) return value.map(turnedRound).toReversed();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, held]) => [key, turnedRound(held)]),
  );
}

describe('exact comparison', () => {
  test.each<[string, Json, Json, boolean]>([
    ['1 is 1.0', 1, 1.0, true],
    ['-0 is 0', number('-0'), 0, true],
    ['NaN is NaN', number('NaN'), number('NaN'), true],
    ['NaN is no number', number('NaN'), 0, false],
    ['Infinity is not -Infinity', number('Infinity'), number('-Infinity'), false],
    ['a bigint is the whole number of its size', bigint('12'), 12, true],
    ['a bigint is no fraction', bigint('12'), 12.5, false],
    ['large numbers are told apart where they can be', bigint('9007199254740993'), 9007199254740992, false],
    ['undefined is not null', undefinedValue, null, false],
    ['undefined in a list is not null', [undefinedValue], [null], false],
    ['a property that is undefined is absent', { a: 1, b: undefinedValue }, { a: 1 }, true],
    ['a property that is null is there', { a: 1, b: null }, { a: 1 }, false],
    ['keys have no order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['"1" is not 1', '1', 1, false],
    ['true is not 1', true, 1, false],
    ['a list is not an object', [], {}, false],
    ['lists have an order', [1, 2], [2, 1], false],
    ['a longer list differs', [1, 2, 2], [1, 2], false],
    ['sets have no order', { $: 'set', values: [1, 2] }, { $: 'set', values: [2, 1] }, true],
    ['a set is not a list', { $: 'set', values: [1] }, [1], false],
    [
      'entries of maps have no order',
      {
        $: 'map',
        entries: [
          [1, 'a'],
          [2, 'b'],
        ],
      },
      {
        $: 'map',
        entries: [
          [2, 'b'],
          [1, 'a'],
        ],
      },
      true,
    ],
    ['a map is not an object', { $: 'map', entries: [['a', 1]] }, { a: 1 }, false],
    ['an object with a key $ is itself', { $: 'object', entries: [['$', 1]] }, { $: 'object', entries: [['$', 1]] }, true],
    ['dates are compared', { $: 'date', value: '2026-01-01T00:00:00.000Z' }, { $: 'date', value: '2026-01-01T00:00:00.000Z' }, true],
    ['a date is not its text', { $: 'date', value: '2026-01-01T00:00:00.000Z' }, '2026-01-01T00:00:00.000Z', false],
    ['an invalid date is read', { $: 'date', value: null }, { $: 'date', value: null }, true],
    ['a function is the same as nothing', { $: 'unsupported', type: 'function' }, { $: 'unsupported', type: 'function' }, false],
    ['keys cannot be forged by text', { 'a":1,"b': 2 }, { a: 1, b: 2 }, false],
  ])('%s', (_, returned, expected, verdict) => {
    expect(isSame(returned, expected, exact)).toBe(verdict);
    expect(isSame(expected, returned, exact)).toBe(verdict);
  });

  test('agrees with equality of plain JSON', () => {
    fc.assert(
      fc.property(plain, plain, (left, right) => {
        expect(isSame(left, left, exact)).toBe(true);
        expect(isSame(left, right, exact)).toBe(canonicalJson(left) === canonicalJson(right));
      }),
    );
  });

  test.each<Json>([
    { $: 'bigint', value: 'twelve' },
    { $: 'bigint', value: 12 },
    { $: 'number', value: '12' },
    { $: 'number', value: 'toString' },
    { $: 'map', entries: [[1]] },
    { $: 'map', entries: 'x' },
    { $: 'set' },
    { $: 'object', entries: [[1, 2]] },
    { $: 'who' },
    { $: 1 },
  ])('takes the malformed tag %j for nothing, not for an error', (forged) => {
    for (const comparison of [exact, nearInAnyOrder]) expect(isSame(forged, forged, comparison)).toBe(false);
  });
});

describe('any order', () => {
  test('ignores the order of lists at every depth', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(isSame(turnedRound(value), value, anyOrder)).toBe(true);
        expect(isSame(turnedRound(value), value, nearInAnyOrder)).toBe(true);
      }),
    );
  });

  test('counts how often an element is there', () => {
    expect(isSame([1, 1, 2], [1, 2, 2], anyOrder)).toBe(false);
    expect(
      isSame(
        [
          [1, 2],
          [2, 1],
        ],
        [
          [2, 1],
          [2, 1],
        ],
        anyOrder,
      ),
    ).toBe(true);
  });
});

describe('tolerance', () => {
  test('is absolute or relative to the expected number, whichever fits', () => {
    const either: Comparison = { order: 'exact', tolerance: { absolute: 0.01, relative: 0.001 } };
    expect(isSame(1000.9, 1000, either)).toBe(true);
    expect(isSame(1001.1, 1000, either)).toBe(false);
    expect(isSame(0.009, 0, either)).toBe(true);
    expect(isSame(number('Infinity'), number('Infinity'), either)).toBe(true);
    expect(isSame(number('Infinity'), 1e308, either)).toBe(false);
    expect(isSame(number('NaN'), number('NaN'), either)).toBe(true);
  });

  test('reaches numbers at every depth and touches no text', () => {
    expect(isSame({ a: [1.05, { b: 2 }] }, { a: [1, { b: 2.05 }] }, near)).toBe(true);
    expect(isSame({ a: '1.05' }, { a: '1' }, near)).toBe(false);
    expect(
      isSame(
        {
          $: 'map',
          entries: [
            ['a', 1.05],
            ['b', 2],
          ],
        },
        {
          $: 'map',
          entries: [
            ['b', 2],
            ['a', 1],
          ],
        },
        near,
      ),
    ).toBe(true);
  });

  test('finds the pairing that fits where taking the nearest first would not', () => {
    const one: Comparison = { order: 'any', tolerance: { absolute: 1, relative: 0 } };
    expect(isSame([{ at: 1 }, { at: 2 }], [{ at: 2 }, { at: 3 }], one)).toBe(true);
    expect(isSame([{ at: 2 }, { at: 1 }], [{ at: 2 }, { at: 3 }], one)).toBe(true);
    expect(isSame([{ at: 1 }, { at: 1 }], [{ at: 2 }, { at: 3 }], one)).toBe(false);
  });

  test('agrees with trying every pairing', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }) });
    const points = fc.array(point, { maxLength: 5 });
    const two: Comparison = { order: 'any', tolerance: { absolute: 2, relative: 0 } };
    const isNear = (left: { x: number; y: number }, right: { x: number; y: number }) =>
      Math.abs(left.x - right.x) <= 2 && Math.abs(left.y - right.y) <= 2;
    type Points = readonly { x: number; y: number }[];
    const canPair = (left: Points, right: Points): boolean => {
      const [first, ...rest] = left;
      return first === undefined
        ? right.length === 0
        : right.some((other, index) => isNear(first, other) && canPair(rest, right.toSpliced(index, 1)));
    };
    fc.assert(
      fc.property(points, points, (left, right) => {
        expect(isSame(left, right, two)).toBe(canPair(left, right));
      }),
    );
  });

  test('plain numbers pair as the general matching would', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
    const two: Comparison = { order: 'any', tolerance: { absolute: 2, relative: 0.1 } };
    const boxed = (values: readonly number[]) => values.map((value) => ({ value }));
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        expect(isSame(left, right, two)).toBe(isSame(boxed(left), boxed(right), two));
      }),
    );
  });
});

describe('hostile values', () => {
  const nested = (depth: number): Json => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

  test('are not followed deeper than what is expected', () => {
    for (const comparison of [exact, anyOrder, near, nearInAnyOrder]) {
      expect(isSame(nested(5000), nested(3), comparison)).toBe(false);
      expect(isSame(nested(5000), nested(5000), comparison)).toBe(false);
    }
  });

  test('of the expected length cost no more than their size allows', () => {
    const rows = Array.from({ length: 800 }, (_, index) => ({ at: index, near: 1 }));
    const hostile = rows.map(() => ({ at: 400, near: 1 }));
    const wide: Comparison = { order: 'any', tolerance: { absolute: 300, relative: 0 } };
    const from = performance.now();
    expect(isSame(hostile, rows, wide)).toBe(false);
    expect(isSame(rows.toReversed(), rows, wide)).toBe(true);
    expect(performance.now() - from).toBeLessThan(5000);
  });
});
