import type { ItemCurve } from './fit-curves.ts';
import { chanceAt } from './item-information.ts';

/** A question of a form: its curve and how much of the total it decides. */
export type WeighedCurve = ItemCurve & { weight: number };

const [least, most] = [-8, 8];

/**
 * What share of the points somebody would be expected to get on another form, who got this share on this one: the true scores of both forms at the same skill (F. M. Lord, Applications of Item Response
 * Theory to Practical Testing Problems, 1980, chapter 13; M. J. Kolen and R. L. Brennan, Test Equating, 3rd edition 2014, section 6.5). Nothing and everything stay what they are: beyond the ends of the curves nothing is known of a skill.
 * Null where a form has no question that tells more of the strong than of the weak.
 */
export function equatedShare(share: number, from: readonly WeighedCurve[], to: readonly WeighedCurve[]): number | null {
  if (![from, to].every((form) => form.some(({ discrimination, weight }) => discrimination > 0 && weight > 0))) return null;
  if (share <= 0 || share >= 1) return Math.max(0, Math.min(1, share));
  const [low, high] = [trueShare(from, least), trueShare(from, most)];
  if (share <= low) return (trueShare(to, least) * share) / low;
  if (share >= high) return 1 - ((1 - trueShare(to, most)) * (1 - share)) / (1 - high);
  return trueShare(to, skillWith(share, from));
}

/**
 * The standard error of an equated share that comes from the answers being so few: the conditional standard error of measurement at that skill (Lord 1980, chapter 4), by how steeply the one form's
 * share goes with the other's (delta method). Partial points vary less than it says. It takes the curves for known. Null where there is no such share, and for nothing and everything: of those no skill is known.
 */
export function equatedError(share: number, from: readonly WeighedCurve[], to: readonly WeighedCurve[]): number | null {
  if (equatedShare(share, from, to) === null || share <= trueShare(from, least) || share >= trueShare(from, most)) return null;
  const skill = skillWith(share, from);
  const whole = from.reduce((sum, { weight }) => sum + weight, 0);
  const variance = from.reduce((sum, curve) => sum + curve.weight ** 2 * chanceAt(curve, skill) * (1 - chanceAt(curve, skill)), 0);
  return ((Math.sqrt(variance) / whole) * slopeAt(to, skill)) / slopeAt(from, skill);
}

function skillWith(share: number, form: readonly WeighedCurve[]): number {
  let [below, above] = [least, most];
  while (above - below > 1e-10) {
    const middle = (below + above) / 2;
    if (trueShare(form, middle) < share) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** By how much the expected share grows with skill. */
function slopeAt(form: readonly WeighedCurve[], skill: number): number {
  const whole = form.reduce((sum, { weight }) => sum + weight, 0);
  const growth = ({ discrimination, weight, ...curve }: WeighedCurve): number => {
    const chance = chanceAt({ discrimination, ...curve }, skill);
    return weight * discrimination * chance * (1 - chance);
  };
  return form.reduce((sum, curve) => sum + growth(curve), 0) / whole;
}

/** The share of the points that a skill is expected to get. */
export function trueShare(form: readonly WeighedCurve[], skill: number): number {
  const whole = form.reduce((sum, { weight }) => sum + weight, 0);
  return form.reduce((sum, curve) => sum + curve.weight * chanceAt(curve, skill), 0) / whole;
}
