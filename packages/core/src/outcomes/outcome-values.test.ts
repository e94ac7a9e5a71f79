import { describe, expect, test } from 'vitest';
import { isSameOutcome, nothingKnown, outcomeFaults, withImplied } from './outcome-values.ts';

const today = '2026-03-05';
const faultyFields = (values: Partial<typeof nothingKnown>) =>
  outcomeFaults({ ...nothingKnown, ...values }, today).map(({ field }) => field);

test('what follows from what is known is known', () => {
  expect(withImplied(nothingKnown)).toEqual(nothingKnown);
  expect(withImplied({ ...nothingKnown, interviewRating: 3.5 })).toMatchObject({ interviewed: true, offer: null, hired: null });
  expect(withImplied({ ...nothingKnown, interviewedOn: today })).toMatchObject({ interviewed: true });
  expect(withImplied({ ...nothingKnown, laterRating: 4 })).toMatchObject({ hired: true, offer: 'accepted', interviewed: null });
  expect(withImplied({ ...nothingKnown, interviewed: false, hired: false })).toMatchObject({
    interviewed: false,
    hired: false,
    offer: null,
  });
});

describe('what cannot be true together is told', () => {
  test.each<[string, Partial<typeof nothingKnown>, string[]]>([
    ['a rating without an interview', { interviewed: false, interviewRating: 4 }, ['interviewRating']],
    ['a day without an interview', { interviewed: false, interviewedOn: today }, ['interviewedOn']],
    ['hired after a declined offer', { hired: true, offer: 'declined' }, ['offer']],
    ['a later rating of somebody who was not hired', { hired: false, laterRating: 3 }, ['laterRating']],
    ['a day of hiring without hiring', { hired: false, hiredOn: today }, ['hiredOn']],
    ['a day to come', { interviewed: true, interviewedOn: '2026-03-06' }, ['interviewedOn']],
    ['nothing', { interviewed: true, interviewedOn: today, interviewRating: 1, offer: 'accepted', hired: true, hiredOn: today }, []],
  ])('%s', (_, values, fields) => {
    expect(faultyFields(values)).toEqual(fields);
  });
});

test('two outcomes are the same when nothing differs', () => {
  expect(isSameOutcome(nothingKnown, { ...nothingKnown })).toBe(true);
  expect(isSameOutcome(nothingKnown, { ...nothingKnown, hired: false })).toBe(false);
});
