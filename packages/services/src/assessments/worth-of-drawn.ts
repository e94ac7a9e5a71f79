import { sharedPoints } from '@assay/core/grading';

type Drawn = { candidate: { weight?: number } };

/** What each question drawn for a section is worth; null where all are worth the same. All points are given out, also when fewer were found than it asks for. */
export function worthOfDrawn({ count, points }: { count: number; points: number }, chosen: readonly Drawn[]): readonly number[] | null {
  const weights = chosen.flatMap(({ candidate: { weight } }) => weight ?? []);
  return weights.length === 0 ? null : sharedPoints(count * points, weights);
}
