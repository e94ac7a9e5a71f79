import type { PoolFilter } from './schema.ts';

const filterSteps = ['named', 'difficulty_1', 'difficulty_2', 'difficulty_3', 'difficulty_4', 'roles', 'kinds'] as const;
type FilterStep = (typeof filterSteps)[number];

/**
 * What was asked of a pool less strictly, in the order in which it is tried. First questions that were shown too often lately (`caps`); in the
 * end those that rest, which fit the widest filter.
 */
export const relaxSteps = ['caps', ...filterSteps, 'resting'] as const;
export type RelaxStep = (typeof relaxSteps)[number];

/**
 * The filters that a section falls back to when its pool ran dry, each wider than the one before: difficulty by one step at both ends until
 * every one is allowed, then any role, then any kind. Questions that are named are given up first, for others that fit the rest. Skills are what the section is there to ask: they are never given up, nor are the
 * languages offered, nor that nobody gets two questions of one family; named questions of no skill are what is asked, and nothing stands in for them. A step that changes nothing is left out.
 */
export function fallbackFilters(filter: PoolFilter): readonly { step: FilterStep; filter: PoolFilter }[] {
  if (filter.named.length > 0 && filter.skills.length === 0) return [];
  const wider: { step: FilterStep; filter: PoolFilter }[] = [];
  let last = filter;
  for (const step of filterSteps) {
    const next = relaxed(last, step);
    if (isSameFilter(last, next)) continue;
    wider.push({ step, filter: next });
    last = next;
  }
  return wider;
}

function relaxed(filter: PoolFilter, step: FilterStep): PoolFilter {
  switch (step) {
    case 'named':
      return { ...filter, named: [] };
    case 'difficulty_1':
    case 'difficulty_2':
    case 'difficulty_3':
    case 'difficulty_4':
      return {
        ...filter,
        difficultyFrom: Math.max(1, Math.min(filter.difficultyFrom, filter.difficultyTo) - 1),
        difficultyTo: Math.min(5, Math.max(filter.difficultyFrom, filter.difficultyTo) + 1),
      };
    case 'roles':
      return { ...filter, roles: [] };
    case 'kinds':
      return { ...filter, kinds: [] };
    default:
      return step satisfies never;
  }
}

const isSameFilter = (a: PoolFilter, b: PoolFilter): boolean =>
  a.named.length === b.named.length &&
  a.difficultyFrom === b.difficultyFrom &&
  a.difficultyTo === b.difficultyTo &&
  a.roles.length === b.roles.length &&
  a.kinds.length === b.kinds.length;
