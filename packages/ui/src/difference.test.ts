import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from './difference.ts';

const marked = (segments: readonly { text: string; isMarked: boolean }[]) => segments.filter((s) => s.isMarked).map((s) => s.text);

test('marks only the pieces that differ', () => {
  const { got, expected } = difference('[1, 2, 3]', '[1, 5, 3]');
  expect(marked(got)).toEqual(['2']);
  expect(marked(expected)).toEqual(['5']);
});

test('marks what one side lacks on the other side only', () => {
  const { got, expected } = difference('a b', 'a b c');
  expect(marked(got)).toEqual([]);
  expect(marked(expected).join('')).toBe(' c');
});

const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '\n', '{', '\u{1F600}', '\ud800') });

test('keeps every character of both sides and marks nothing between equal texts', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const result = difference(a, b);
      expect(result.got.map((s) => s.text).join('')).toBe(a);
      expect(result.expected.map((s) => s.text).join('')).toBe(b);
      expect(marked(difference(a, a).got)).toEqual([]);
    }),
  );
});

test('answers at once for texts of many thousand pieces', () => {
  const long = Array.from({ length: 30_000 }, (_, index) => index).join(',');
  expect(marked(difference(`x${long}y`, `z${long}w`).got).length).toBeGreaterThan(0);
});
