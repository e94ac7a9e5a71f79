import { expect, test } from 'vitest';
import { fallbackFilters } from './fallback.ts';
import type { PoolFilter } from './schema.ts';

const filter = (changes: Partial<PoolFilter>): PoolFilter => ({
  skills: ['sql'],
  roles: [],
  kinds: [],
  difficultyFrom: 1,
  difficultyTo: 5,
  named: [],
  ...changes,
});

test('widens the difficulty step by step, then forgets roles, then kinds, and never skills', () => {
  const wider = fallbackFilters(filter({ roles: ['analyst'], kinds: ['code'], difficultyFrom: 2, difficultyTo: 3 }));
  expect(wider).toEqual([
    { step: 'difficulty_1', filter: filter({ roles: ['analyst'], kinds: ['code'], difficultyFrom: 1, difficultyTo: 4 }) },
    { step: 'difficulty_2', filter: filter({ roles: ['analyst'], kinds: ['code'], difficultyFrom: 1, difficultyTo: 5 }) },
    { step: 'roles', filter: filter({ kinds: ['code'] }) },
    { step: 'kinds', filter: filter({}) },
  ]);
});

test('has nothing to offer when a pool asks for skills alone', () => {
  expect(fallbackFilters(filter({}))).toEqual([]);
});

test('a range stored backwards is widened from both its ends', () => {
  expect(fallbackFilters(filter({ difficultyFrom: 4, difficultyTo: 2 }))[0]?.filter).toMatchObject({ difficultyFrom: 1, difficultyTo: 5 });
});

test('gives named questions up first, for others of the same skills; of no skill nothing stands in for them', () => {
  const named = [{ questionId: 'late-deliveries', weight: 1 }];
  expect(fallbackFilters(filter({ named, kinds: ['code'] }))).toEqual([
    { step: 'named', filter: filter({ kinds: ['code'] }) },
    { step: 'kinds', filter: filter({}) },
  ]);
  expect(fallbackFilters(filter({ named, skills: [], kinds: ['code'] }))).toEqual([]);
});
