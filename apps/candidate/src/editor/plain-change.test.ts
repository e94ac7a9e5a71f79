import { applyChanges } from '@assay/core/attempts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainChanges, textInField } from './plain-change.ts';

test('tells the whole text where the field had put line ends right, and nothing when only they differ', () => {
  expect(textInField('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  expect(plainChanges('a\r\nb', 'a\nbc')).toEqual([]);
  expect(plainChanges('a\r\nb', 'a\nb')).toBe(null);
});

test('follows an input method through its intermediate states', () => {
  // A composition writes, rewrites and settles: にほん, then 日本.
  const states = ['x', 'xn', 'xに', 'xにh', 'xにほ', 'xにほn', 'xにほん', 'x日本', 'x日本語'];
  let recorded = 'x';
  for (const state of states) {
    const changes = plainChanges(recorded, state);
    if (changes === null) continue;
    const applied = applyChanges(recorded, changes);
    expect(applied).toEqual({ text: state });
    recorded = state;
  }
  expect(recorded).toBe('x日本語');
});

test('leads from any text to any other, halves of surrogate pairs and all', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '\n', '\u{1F600}', '\u{1F601}', '\ud83d', '\ude00', '\0', '\u202e', 'e\u0301', '\ufeff'),
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = plainChanges(before, after);
      expect(changes === null ? { text: before } : applyChanges(before, changes)).toEqual({ text: after });
    }),
  );
});
