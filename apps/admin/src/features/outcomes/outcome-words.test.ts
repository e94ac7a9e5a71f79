import { nothingKnown, type OutcomeListCheck } from '@assay/core/outcomes';
import { expect, test } from 'vitest';
import { changeWords, leftOutWords, newWords, outcomeColumnsWords } from './outcome-words.ts';

test('says how many rows say something new', () => {
  expect(newWords({ rows: 8, changedRows: 2 })).toBe('2 of 8 rows say something new.');
  expect(newWords({ rows: 8, changedRows: 1 })).toBe('1 of 8 rows says something new.');
  expect(newWords({ rows: 8, changedRows: 8 })).toBe('All 8 rows can be saved.');
  expect(newWords({ rows: 1, changedRows: 0 })).toBe('The one row says nothing new.');
});

test('says how the columns were understood', () => {
  expect(
    outcomeColumnsWords([
      { header: 'Mail', meaning: 'email' },
      { header: 'Rating', meaning: 'interviewRating' },
      { header: 'CV', meaning: null },
    ]),
  ).toBe('Read as “Mail”: e-mail address, “Rating”: interviewers’ rating. Not used: “CV”.');
});

test('says what a row changes, with what stood there', () => {
  const before = { ...nothingKnown, interviewed: true, interviewRating: 3 };
  expect(changeWords({ before, after: { ...before, interviewRating: 4.5, offer: 'made', interviewedOn: '2026-03-05' } })).toEqual([
    expect.stringMatching(/^day of the interview: .*2026/),
    'interviewers’ rating: 3 → 4.5',
    'offer: made',
  ]);
});

test('says why rows are left out', () => {
  const none = { faultyRows: 0, repeatedRows: 0, unknownRows: 0, unfinishedRows: 0, sameRows: 0 } as OutcomeListCheck;
  expect(leftOutWords(none)).toBeNull();
  expect(leftOutWords({ ...none, faultyRows: 2, unknownRows: 1, sameRows: 3 })).toBe(
    'Left out: 2 with faults, 1 of nobody here, 3 with nothing new.',
  );
});
