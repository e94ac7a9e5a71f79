import { nothingKnown } from '@assay/core/outcomes';
import { expect, test } from 'vitest';
import { fieldsOf, outcomeErrors, outcomeOf } from './outcome-form-values.ts';

const empty = fieldsOf(nothingKnown);

test('what is known goes into the fields and comes back as it was', () => {
  const known = {
    interviewed: true,
    interviewedOn: '2026-03-05',
    interviewRating: 3.5,
    offer: 'accepted',
    hired: true,
    hiredOn: '2026-04-01',
    laterRating: 4,
  } as const;
  expect(outcomeOf(fieldsOf(known))).toEqual(known);
  expect(outcomeOf(empty)).toEqual(nothingKnown);
});

test('a rating off the scale is told at its field', () => {
  expect(outcomeErrors({ ...empty, interviewed: 'yes', interviewRating: 7 })).toEqual({ interviewRating: 'Must be 1 to 5.' });
  expect(outcomeOf({ ...empty, interviewed: 'yes', interviewRating: 7 })).toBeNull();
});

test('who was not interviewed or not hired has neither day nor rating', () => {
  const left = {
    interviewed: 'no',
    interviewedOn: '2026-03-05',
    interviewRating: 3,
    hired: 'no',
    laterRating: 2,
    hiredOn: '2026-03-06',
  } as const;
  expect(outcomeOf({ ...empty, ...left })).toEqual({ ...nothingKnown, interviewed: false, hired: false });
});
