import type { Rubric } from '../questions/schema.ts';
import type { ReviewOutcome } from './schema.ts';
import { type ChosenLevels, rubricShare } from './scores.ts';
import type { TrainingResult } from './training-views.ts';

/** What somebody gave for practice beside what the answer was settled at, criterion by criterion. */
export function trainingResult(rubric: Pick<Rubric, 'criteria'>, levels: ChosenLevels, outcome: ReviewOutcome): TrainingResult {
  const pointsOf = (id: string) => rubric.criteria.find((criterion) => criterion.id === id)?.levels[levels[id] ?? -1]?.points ?? 0;
  return {
    share: rubricShare(rubric, levels),
    settledShare: outcome.rubricShare,
    by: outcome.by,
    reviews: outcome.reviews,
    criteria: outcome.criteria.map(({ id, title, points, most }) => {
      const own = pointsOf(id);
      return { id, title, own, settled: points, difference: own - points, most };
    }),
  };
}
