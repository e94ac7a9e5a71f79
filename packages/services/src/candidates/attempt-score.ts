import type { AttemptScore } from '@assay/core/candidates';
import { isAboveFloor } from '@assay/core/openings';

type Graded = { points: number | null; maxPoints: number | null; gradedAt: Date | null };

/** Null until graded. */
export function attemptScore({ points, maxPoints, gradedAt }: Graded, floorPercent: number | null): AttemptScore | null {
  if (points === null || maxPoints === null || gradedAt === null) return null;
  const percent = maxPoints === 0 ? 0 : (100 * points) / maxPoints;
  return { points, maxPoints, percent, isAboveFloor: isAboveFloor(percent, floorPercent), gradedAt: gradedAt.toISOString() };
}
