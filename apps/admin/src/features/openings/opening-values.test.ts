import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { emptyOpening, hasLostPoints, openingErrors, openingOf, pointsInAll, pointsRows, withFloor } from './opening-values.ts';

const assessmentId = newId('assessment', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16));
const filled = () => ({ ...emptyOpening({ name: 'Ada', email: 'ada@example.org' }, assessmentId), title: 'Data engineer' });

test('an opening without a floor sends none, whatever stands in the hidden fields', () => {
  const input = openingOf({ ...filled(), hasFloor: false, floorPercent: 70, floorReason: 'old text' });
  expect(input).toMatchObject({ floorPercent: null, floorReason: '' });
});

test('what decides is the points until somebody says otherwise, and is sent as it was chosen', () => {
  expect(openingOf(filled())?.decidingScore).toBe('raw');
  expect(openingOf({ ...filled(), decidingScore: 'equated' })?.decidingScore).toBe('equated');
});

test('a floor needs its reason', () => {
  const values = { ...filled(), hasFloor: true, floorPercent: 60 };
  expect(Object.keys(openingErrors(values))).toEqual(['floorReason']);
  expect(openingOf(values)).toBeNull();
  expect(openingOf({ ...values, floorReason: 'Below it nobody passed the interview.' })?.floorPercent).toBe(60);
});

test('a floor that is proposed stands in the form and asks for its own reason', () => {
  const saved = { ...filled(), hasFloor: true, floorPercent: 60, floorReason: 'Below it nobody passed the interview.' };
  const proposed = withFloor(saved, 72);
  expect(proposed).toEqual({ ...saved, floorPercent: 72, floorReason: '' });
  expect(Object.keys(openingErrors(proposed))).toEqual(['floorReason']);
  expect(withFloor(filled(), 0)).toMatchObject({ hasFloor: true, floorPercent: 0 });
  expect([withFloor(saved, 60), withFloor(saved, undefined)]).toEqual([saved, saved]);
});

test('an assessment must be chosen and emptied numbers filled in', () => {
  const errors = openingErrors({ ...filled(), assessmentId: null, answerByDays: '', daysToKeep: '' });
  expect(errors).toEqual({ assessmentId: 'Fill this in.', answerByDays: 'Fill this in.', daysToKeep: 'Fill this in.' });
});

const rows = [
  { sectionId: 'sql', title: 'SQL', count: 2, points: 3, sharing: 'alike' },
  { sectionId: 'code', title: 'Code', count: 1, points: 5, sharing: 'minutes' },
] as const;

test('points of its own are sent only when the opening has them, all of them', () => {
  const values = { ...filled(), sectionPoints: pointsRows(rows) };
  expect(openingOf(values)?.sectionPoints).toBeNull();
  expect(openingOf({ ...values, hasOwnPoints: true })?.sectionPoints).toEqual([
    { sectionId: 'sql', points: 3 },
    { sectionId: 'code', points: 5 },
  ]);
  expect(pointsInAll(values.sectionPoints)).toBe(11);
});

test('points that leave nothing to score, that are below zero or missing are refused beside their field', () => {
  const withPoints = (points: (string | number)[]) => ({
    ...filled(),
    hasOwnPoints: true,
    sectionPoints: pointsRows(rows).map((row, index) => ({ ...row, points: points[index] ?? '' })),
  });
  expect(openingErrors(withPoints([0, 0]))).toEqual({
    sectionPoints: 'Give at least one section more than 0 points: nobody could score otherwise.',
  });
  expect(openingErrors(withPoints([-1, 5]))).toEqual({ 'sectionPoints.0.points': 'Must not be below 0.' });
  expect(openingErrors(withPoints(['', 5]))).toEqual({ 'sectionPoints.0.points': 'Fill this in.' });
  expect(openingErrors(withPoints([0, 5]))).toEqual({});
});

test('knows when an opening has points for a section that is gone', () => {
  const section = { sectionId: 'sql', title: 'SQL', count: 2, assessmentPoints: 3, points: 3, sharing: 'alike' } as const;
  expect(hasLostPoints({ sectionPoints: [{ sectionId: 'sql', points: 1 }], sections: [section] })).toBe(false);
  expect(hasLostPoints({ sectionPoints: [{ sectionId: 'gone', points: 1 }], sections: [section] })).toBe(true);
  expect(hasLostPoints({ sectionPoints: null, sections: [section] })).toBe(false);
});
