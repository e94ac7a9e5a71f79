import type { AttemptScore } from '@assay/core/candidates';
import { decidingPercent, isAboveFloor } from '@assay/core/openings';
import type { Opening } from '@assay/db';

type Graded = { points: number | null; maxPoints: number | null; gradedAt: Date | null; toReview: number; toReviewPoints: number };

/** What a score is held against, and which one is. */
export type Line = Pick<Opening, 'floorPercent' | 'decidingScore'>;

/** Null until graded. */
export function attemptScore(
  { points, maxPoints, gradedAt, ...waiting }: Graded,
  { floorPercent, decidingScore }: Line,
  equated: Parameters<typeof decidingPercent>[2],
): AttemptScore | null {
  if (points === null || maxPoints === null || gradedAt === null) return null;
  const percent = maxPoints === 0 ? 0 : (100 * points) / maxPoints;
  const toReview = waiting.toReview === 0 ? null : { items: waiting.toReview, points: waiting.toReviewPoints };
  // Where nothing counts there is nothing to hold against a floor.
  const deciding = decidingPercent(decidingScore, maxPoints > 0 ? percent : null, equated);
  return {
    points,
    maxPoints,
    percent,
    deciding,
    isAboveFloor: toReview === null ? isAboveFloor(deciding?.percent ?? null, floorPercent) : null,
    gradedAt: gradedAt.toISOString(),
    toReview,
  };
}
