import type { ItemId } from '../ids.ts';
import { pointsOf, toBillionth } from './points.ts';
import type { ItemGrade } from './schema.ts';

type Counted = { id: ItemId; counts: boolean; weight: number };
type Graded = { itemId: ItemId; grade: ItemGrade };

/** `toReview` answers are worth `toReviewPoints`, which are in neither of the others. */
export type PointsOfItems = { points: number; maxPoints: number; toReview: number; toReviewPoints: number };

/** The points of an attempt out of those that could be had; an item without a grade earns none. What waits for a person is in neither. */
export function scoreOfItems(items: readonly Counted[], gradings: readonly Graded[]): PointsOfItems {
  const gradeOf = ({ id }: Counted) => gradings.find(({ itemId }) => itemId === id)?.grade;
  const waiting = items.filter((item) => item.counts && gradeOf(item)?.kind === 'to_review');
  const counted = items.filter((item) => item.counts && !waiting.includes(item));
  const earned = (item: Counted) => pointsOf(item.weight, gradeOf(item) ?? { share: 0 });
  return {
    points: toBillionth(counted.reduce((sum, item) => sum + earned(item), 0)),
    maxPoints: toBillionth(counted.reduce((sum, item) => sum + item.weight, 0)),
    toReview: waiting.length,
    toReviewPoints: toBillionth(waiting.reduce((sum, item) => sum + item.weight, 0)),
  };
}
