import { expect, test } from 'vitest';
import { decisionErrors, decisionOf, emptyDecision } from './decision-values.ts';

test('decides on as much as was seen, with the reason', () => {
  expect(decisionOf({ counts: 'yes', reason: ' The network of the building failed. ' }, 41)).toEqual({
    counts: true,
    reason: 'The network of the building failed.',
    lastSeq: 41,
  });
  expect(decisionOf({ counts: 'no', reason: 'Typed after the end.' }, 41)?.counts).toBe(false);
});

test('nothing is chosen beforehand, and both the choice and the reason are asked for', () => {
  expect(decisionErrors(emptyDecision, 41)).toEqual({ counts: 'Choose one of the two.', reason: 'Say why in a few words.' });
  expect(decisionOf(emptyDecision, 41)).toBeNull();
});
