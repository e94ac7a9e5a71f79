import type { Rubric } from '../questions/schema.ts';
import { placeOf } from './carried-levels.ts';

type Criteria = Pick<Rubric, 'criteria'>;

/** A level's points by each of two versions; null where that version does not have it. Its words are those of the later version that has it. */
export type LevelChange = { text: string; before: number | null; after: number | null };
export type CriterionChange = { title: string; standing: 'kept' | 'new' | 'gone'; levels: readonly LevelChange[] };

/** The criteria in which two versions of a rubric differ, with all levels of these: those of the newer version in its order, then what is gone. */
export function rubricChange(from: Criteria, to: Criteria): readonly CriterionChange[] {
  const kept = to.criteria.map(({ id, title, levels }) => {
    const before = from.criteria.find((criterion) => criterion.id === id)?.levels;
    if (before === undefined)
      return { title, standing: 'new' as const, levels: levels.map(({ text, points }) => ({ text, before: null, after: points })) };
    const places = before.map((level) => placeOf(level, before, levels));
    return {
      title,
      standing: 'kept' as const,
      levels: [
        ...levels.map(({ text, points }, place) => ({ text, before: before[places.indexOf(place)]?.points ?? null, after: points })),
        ...before.filter((_, index) => places[index] === -1).map(({ text, points }) => ({ text, before: points, after: null })),
      ],
    };
  });
  const gone = from.criteria
    .filter(({ id }) => !to.criteria.some((criterion) => criterion.id === id))
    .map(({ title, levels }) => ({
      title,
      standing: 'gone' as const,
      levels: levels.map(({ text, points }) => ({ text, before: points, after: null })),
    }));
  return [...kept, ...gone].filter(({ standing, levels }) => standing !== 'kept' || levels.some(({ before, after }) => before !== after));
}
