import { applyChanges } from '@assay/core/attempts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacedPart } from './replaced-part.ts';

test('leads from any text to any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1F600}') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = replacedPart(before, after);
      expect(change === null ? before : applyChanges(before, [change])).toEqual(change === null ? after : { text: after });
    }),
  );
});

test('is as small as the edit was', () => {
  expect(replacedPart('hello world', 'hello brave world')).toEqual({ offset: 6, length: 0, text: 'brave ' });
});
