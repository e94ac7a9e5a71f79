/** Points are sums of fractions: whoever reaches the floor exactly must not fall below it by the last bit of a division. */
const rounding = 1e-9;

/** What a percentage must reach to count as `percent`, for whoever compares many in a database. */
export const reaching = (percent: number): number => percent - rounding;

/** Null while there is no score or no floor. */
export function isAboveFloor(scorePercent: number | null, floorPercent: number | null): boolean | null {
  if (scorePercent === null || floorPercent === null) return null;
  return scorePercent >= reaching(floorPercent);
}
