import { expect, test } from 'vitest';
import { worthWords } from './worth-words.ts';

test('says before the start which questions are worth more, and nothing where all are alike', () => {
  expect(worthWords({ sharings: [] })).toBeNull();
  expect(worthWords({ sharings: ['minutes'] })).toMatch(
    /^Not every question of a section is worth the same: longer ones may be worth more\./,
  );
  expect(worthWords({ sharings: ['difficulty', 'hand'] })).toContain(
    'harder ones and those that matter more to the job may be worth more.',
  );
});
