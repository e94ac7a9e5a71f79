import type { DecidingPercent } from '../openings/deciding-score.ts';

/** How near to the line, in percentage points, somebody stands whom one looks at before turning many away. */
export const nearLinePoints = 5;

/** So many are picked by chance, to be looked at whatever their score. */
export const spotChecks = 3;

type Scored = { deciding: Pick<DecidingPercent, 'percent'> | null };

/** Percentage points between the score that decides and the line; null where there is either of them not. */
export const distanceToLine = ({ deciding }: Scored, linePercent: number | null): number | null =>
  deciding === null || linePercent === null ? null : Math.abs(deciding.percent - linePercent);

/** Those whom it is worth looking at before many are turned away: the nearest to the line first, then the others in their order. */
export function nearestFirst<One extends Scored>(people: readonly One[], linePercent: number | null): readonly One[] {
  const far = Number.POSITIVE_INFINITY;
  return people.toSorted((a, b) => {
    const [of, than] = [distanceToLine(a, linePercent) ?? far, distanceToLine(b, linePercent) ?? far];
    return of === than ? 0 : of - than;
  });
}
