import { expect, test } from 'vitest';
import { casesWords } from './cases-words.ts';

test('one case is said with its state, several with each state once', () => {
  expect(casesWords(['answered'])).toBe('Case answered');
  expect(casesWords(['open', 'open'])).toBe('2 cases: open');
  expect(casesWords(['open', 'confirmed', 'open'])).toBe('3 cases: open, confirmed');
});
