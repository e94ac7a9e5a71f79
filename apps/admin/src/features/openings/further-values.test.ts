import { expect, test } from 'vitest';
import { furtherErrors, furtherSearch, furtherValues } from './further-values.ts';

const empty = furtherValues({});

test('what stands in the address comes back into the fields, and out again', () => {
  const search = {
    scoreFrom: 20,
    scoreTo: 60.5,
    when: 'started',
    from: '2026-01-05T10:00:00.000Z',
    until: '2026-01-06T10:30:00.000Z',
    late: 'waiting',
    counted: 'yes',
  } as const;
  expect(furtherSearch(furtherValues(search))).toEqual(search);
});

test('empty fields ask for nothing', () => {
  expect(Object.values(furtherSearch(empty)).every((value) => value === undefined)).toBe(true);
  expect(furtherErrors(empty)).toEqual({});
});

test('a range upside down is said beside its second field', () => {
  expect(Object.keys(furtherErrors({ ...empty, scoreFrom: 80, scoreTo: '20' }))).toEqual(['scoreTo']);
  expect(Object.keys(furtherErrors({ ...empty, from: '2026-01-06T10:00', until: '2026-01-05T10:00' }))).toEqual(['until']);
  expect(furtherErrors({ ...empty, scoreFrom: 20, scoreTo: 20 })).toEqual({});
});
