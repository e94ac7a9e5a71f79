import type { ItemCurve } from './fit-curves.ts';

/** The chance of a question's points at a skill. */
export const chanceAt = ({ discrimination, difficulty }: ItemCurve, skill: number): number =>
  1 / (1 + Math.exp(-discrimination * (skill - difficulty)));

/** How much a question tells of a skill: discrimination² · chance · (1 − chance) (A. Birnbaum 1968). Those of a form add up; one divided by the root of the sum is the standard error of the skill there. */
export function informationAt(curve: ItemCurve, skill: number): number {
  const chance = chanceAt(curve, skill);
  return curve.discrimination ** 2 * chance * (1 - chance);
}
