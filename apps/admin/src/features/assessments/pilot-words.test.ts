import { expect, test } from 'vitest';
import { pilotsWords } from './pilot-words.ts';

test('says how many questions in pilot fit, and that this is not known yet', () => {
  expect(pilotsWords(undefined)).toBe('How many fit today is not known yet.');
  expect(pilotsWords(0)).toBe('Today no question in pilot fits these sections.');
  expect(pilotsWords(1)).toBe('Today 1 question in pilot fits these sections.');
  expect(pilotsWords(3)).toBe('Today 3 questions in pilot fit these sections.');
});
