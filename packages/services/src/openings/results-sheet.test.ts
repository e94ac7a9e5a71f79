import { expect, test } from 'vitest';
import { resultsHead } from './results-sheet.ts';

test('whoever may not read what became of people has no column of it', () => {
  const columns = { sections: ['Reading'], questions: 1, zone: 'UTC' };
  const [without, withThem] = [false, true].map((hasOutcomes) => resultsHead({ ...columns, hasOutcomes }));
  expect(withThem?.filter((name) => without?.includes(name) !== true)).toEqual([
    'interviewed',
    'day of the interview',
    'interviewers’ rating',
    'offer',
    'hired',
    'day of hiring',
    'rating after six months',
  ]);
});
