import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentLimit } from './document-limit.ts';
import { applyChanges, textHash } from './text.ts';

test('applies several changes of one event to the text before it', () => {
  const changes = [
    { offset: 8, length: 0, text: '!' },
    { offset: 0, length: 3, text: 'let' },
  ];
  expect(applyChanges('var a = ', changes)).toEqual({ text: 'let a = !' });
});

test('says when a change does not fit', () => {
  expect(applyChanges('abc', [{ offset: 2, length: 2, text: '' }])).toEqual({ refusal: 'out_of_range' });
  const overlapping = [
    { offset: 1, length: 1, text: 'x' },
    { offset: 0, length: 2, text: 'y' },
  ];
  expect(applyChanges('abc', overlapping)).toEqual({ refusal: 'overlapping' });
  expect(applyChanges('', [{ offset: 0, length: 0, text: 'x'.repeat(documentLimit + 1) }])).toEqual({ refusal: 'too_long' });
});

test('counts in UTF-16 code units, as the editor does', () => {
  expect(applyChanges('a😀b', [{ offset: 3, length: 1, text: 'c' }])).toEqual({ text: 'a😀c' });
});

test('tells two texts apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(textHash(a) === textHash(b)).toBe(a === b);
    }),
  );
});
