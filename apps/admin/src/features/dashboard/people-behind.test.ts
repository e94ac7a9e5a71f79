import { expect, test } from 'vitest';
import { openingSearch } from '../../search.ts';
import { peopleBehind } from './people-behind.ts';

const noDays = { from: null, until: null, population: 'counted' } as const;

test('whoever is counted at the upper end has a fraction more, and at the top there is no more', () => {
  expect(peopleBehind(noDays, { from: 66, to: 78 })).toEqual({ counted: 'yes', scoreFrom: 66, scoreTo: 78.99 });
  expect(peopleBehind(noDays, { from: 92, to: 100 })).toEqual({ counted: 'yes', scoreFrom: 92 });
});

test('no list has void attempts by their scores, so none is offered where they are counted', () => {
  expect(peopleBehind({ ...noDays, population: 'all' }, { from: 60, to: 100 })).toBeNull();
});

test('days of the figures are moments of the list, the last day whole, and the address takes them as they are', () => {
  const search = peopleBehind({ from: '2026-01-05', until: '2026-01-11', population: 'counted' }, { from: 0, to: 100 });
  expect(search).toEqual({
    counted: 'yes',
    scoreFrom: 0,
    when: 'closed',
    from: '2026-01-05T00:00:00.000Z',
    until: '2026-01-11T23:59:59.999Z',
  });
  expect(openingSearch({ ...search })).toEqual(search);
});
