import type { AttemptScore } from '@assay/core/candidates';
import { isAboveFloor } from '@assay/core/openings';

type Graded = { points: number | null; maxPoints: number | null; gradedAt: Date | null; toReview: number; toReviewPoints: number };

/** Null until graded. */
export function attemptScore({ points, maxPoints, gradedAt, ...waiting }: Graded, floorPercent: number | null): AttemptScore | null {
  if (points === null || maxPoints === null || gradedAt === null) return null;
  const percent = maxPoints === 0 ? 0 : (100 * points) / maxPoints;
  const toReview = waiting.toReview === 0 ? null : { items: waiting.toReview, points: waiting.toReviewPoints };
  return {
    points,
    maxPoints,
    percent,
    // Where nothing counts there is nothing to hold against a floor.
    isAboveFloor: toReview === null && maxPoints > 0 ? isAboveFloor(percent, floorPercent) : null,
    gradedAt: gradedAt.toISOString(),
    toReview,
  };
}
