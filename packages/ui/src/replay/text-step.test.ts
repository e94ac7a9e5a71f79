import { applyChanges } from '@assay/core/attempts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideCharacter, shownText } from './shown-text.ts';
import { textStep } from './text-step.ts';

test('leads from any text to any other without splitting a character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\u{1F600}', '\u{1F601}', '\ud83d', '\ude00') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const step = textStep(before, after);
      if (step.kind !== 'change') {
        expect(before).toBe(after);
        return;
      }
      const { offset, length } = step.change;
      expect(applyChanges(before, [step.change])).toEqual({ text: after });
      expect([offset, offset + length].some((place) => isInsideCharacter(before, place))).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('sets a text whole that has little in common with the one before', () => {
  expect(textStep('a'.repeat(100_000), 'b'.repeat(100_000))).toEqual({ kind: 'whole' });
  expect(textStep('a'.repeat(100_000), `${'a'.repeat(100_000)}b`)).toMatchObject({ kind: 'change' });
});

test('keeps each place where it is, whatever line ends a text has', () => {
  const odd = '\ufeffa\r\nb\rc\0';
  expect(shownText(odd)).toBe('\ufffda␍\nb␍c\0');
  expect(shownText(odd)).toHaveLength(odd.length);
});
