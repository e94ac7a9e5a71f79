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
  let [below, above] = [least, most];
  while (above - below > 1e-10) {
    const middle = (below + above) / 2;
    if (trueShare(from, middle) < share) below = middle;
    else above = middle;
  }
  return trueShare(to, (below + above) / 2);
}

/** The share of the points that a skill is expected to get. */
export function trueShare(form: readonly WeighedCurve[], skill: number): number {
  const whole = form.reduce((sum, { weight }) => sum + weight, 0);
  return form.reduce((sum, curve) => sum + curve.weight * chanceAt(curve, skill), 0) / whole;
}
