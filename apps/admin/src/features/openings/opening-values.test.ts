import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { emptyOpening, openingErrors, openingOf } from './opening-values.ts';

const assessmentId = newId('assessment', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16));
const filled = () => ({ ...emptyOpening({ name: 'Ada', email: 'ada@example.org' }, assessmentId), title: 'Data engineer' });

test('an opening without a floor sends none, whatever stands in the hidden fields', () => {
  const input = openingOf({ ...filled(), hasFloor: false, floorPercent: 70, floorReason: 'old text' });
  expect(input).toMatchObject({ floorPercent: null, floorReason: '' });
});

test('a floor needs its reason', () => {
  const values = { ...filled(), hasFloor: true, floorPercent: 60 };
  expect(Object.keys(openingErrors(values))).toEqual(['floorReason']);
  expect(openingOf(values)).toBeNull();
  expect(openingOf({ ...values, floorReason: 'Below it nobody passed the interview.' })?.floorPercent).toBe(60);
});

test('an assessment must be chosen and emptied numbers filled in', () => {
  const errors = openingErrors({ ...filled(), assessmentId: null, answerByDays: '', daysToKeep: '' });
  expect(errors).toEqual({ assessmentId: 'Fill this in.', answerByDays: 'Fill this in.', daysToKeep: 'Fill this in.' });
});
