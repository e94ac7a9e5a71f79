import { expect, test } from 'vitest';
import { heldWords } from './held-words.ts';

test('lists what goes in words, and counts together what says nothing to a person', () => {
  const held = [
    { table: 'invitations', rows: 1 },
    { table: 'uploads', rows: 2 },
    { table: 'items', rows: 8 },
    { table: 'results', rows: 1 },
  ];
  expect(heldWords(held)).toEqual(['1 invitation', '2 files', '9 further entries of clocks, links and lists']);
  expect(heldWords([])).toEqual([]);
});
