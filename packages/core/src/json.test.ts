import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from './json.ts';

test('whatever JSON can write is JSON, and is not copied', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(json.parse(value)).toBe(value);
    }),
  );
});

test.each([
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  Symbol('s'),
  () => 1,
  new Date(0),
  new Map(),
  [undefined],
  { a: [{ b: Number.NaN }] },
])('%s is none', (value) => {
  expect(json.safeParse(value).success).toBe(false);
});
