import { expect, test } from 'vitest';
import { livePool } from './pool.ts';

const version = (name: string, kind: 'code' | 'choice', difficulty: number, skills: string[], roles: string[], isPractice = false) => ({
  name,
  question: { id: name, skills, roles, difficulty, isPractice, body: { kind } },
});

const live = [
  version('joins', 'choice', 1, ['joining-data', 'sql'], ['data-engineer']),
  version('costs', 'code', 2, ['rounding'], ['software-engineer', 'data-engineer']),
  version('stretches', 'code', 4, ['windows'], ['software-engineer']),
  version('warm-up', 'code', 2, ['windows'], ['software-engineer'], true),
];
const everything = { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5, named: [] };
const namesIn = (filter: Partial<Parameters<typeof livePool>[1]>) => livePool(live, { ...everything, ...filter }).map(({ name }) => name);

test('empty lists restrict nothing', () => {
  expect(namesIn({})).toEqual(['joins', 'costs', 'stretches']);
});

test('what people score is drawn only where its kind is named', () => {
  const scored = [
    ...live,
    ...(['essay', 'project'] as const).map((kind) => ({
      ...version(kind, 'code', 2, [], []),
      question: { id: kind, skills: [], roles: [], difficulty: 2, isPractice: false, body: { kind } },
    })),
  ];
  const names = (kinds: ('essay' | 'project' | 'code')[]) => livePool(scored, { ...everything, kinds }).map(({ name }) => name);
  expect(names([])).not.toContain('essay');
  expect(names(['essay'])).toEqual(['essay']);
  expect(names(['project', 'essay'])).toEqual(['essay', 'project']);
});

test('one of the wanted skills is enough, whatever its case', () => {
  expect(namesIn({ skills: ['SQL', 'windows'] })).toEqual(['joins', 'stretches']);
});

test('skills and roles must both fit', () => {
  expect(namesIn({ skills: ['sql', 'rounding'], roles: ['software-engineer'] })).toEqual(['costs']);
});

test('both ends of the difficulty belong to it', () => {
  expect(namesIn({ difficultyFrom: 2, difficultyTo: 4 })).toEqual(['costs', 'stretches']);
  expect(namesIn({ difficultyFrom: 3, difficultyTo: 3 })).toEqual([]);
});

test('kinds restrict', () => {
  expect(namesIn({ kinds: ['choice'] })).toEqual(['joins']);
});

test('a practice question is in no pool, not even in one made for it', () => {
  expect(namesIn({ skills: ['windows'], kinds: ['code'] })).toEqual(['stretches']);
});

test('where questions are named, these and no others are drawn, whatever else is asked; a practice question is not', () => {
  const named = ['stretches', 'warm-up', 'unheard-of'].map((questionId) => ({ questionId, weight: 1 }));
  expect(namesIn({ named, skills: ['sql'], kinds: ['essay'] })).toEqual(['stretches']);
});
