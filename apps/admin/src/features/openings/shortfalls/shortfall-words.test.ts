import { expect, test } from 'vitest';
import { shortSectionWords } from './shortfall-words.ts';

test('says which section, for how many, what was used instead and what is missing', () => {
  expect(
    shortSectionWords({
      title: 'Hard code',
      candidates: 2,
      replaced: [
        { step: 'difficulty_1', questions: 2 },
        { step: 'roles', questions: 1 },
      ],
      missing: 1,
    }),
  ).toBe('“Hard code”, 2 candidates: 2 questions one step easier or harder, 1 question for any role instead; 1 question missing.');
  expect(shortSectionWords({ title: 'SQL', candidates: 1, replaced: [], missing: 3 })).toBe('“SQL”, 1 candidate: 3 questions missing.');
});
