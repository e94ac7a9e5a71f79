import type { FrozenQuestion } from '../questions/schema.ts';
import type { PointsSharing, PoolFilter } from './schema.ts';

type Weighable = Pick<FrozenQuestion, 'id' | 'minutes' | 'difficulty'>;

/**
 * What a question weighs among those of its section; null where all are alike, each worth the section's points. By hand, what stands in for a named question weighs as much as they
 * do on average.
 */
export function weightIn(
  { sharing, pool }: { sharing: PointsSharing; pool: PoolFilter },
  { id, minutes, difficulty }: Weighable,
): number | null {
  switch (sharing) {
    case 'alike':
      return null;
    case 'minutes':
      return minutes;
    case 'difficulty':
      return difficulty;
    case 'hand':
      return weightByHand(pool, id);
    default:
      return sharing satisfies never;
  }
}

function weightByHand({ named }: PoolFilter, id: string): number {
  const own = named.find(({ questionId }) => questionId === id);
  if (own !== undefined) return own.weight;
  return named.length === 0 ? 1 : named.reduce((sum, { weight }) => sum + weight, 0) / named.length;
}

/** `other`: in proportion to nothing that a question says of itself. */
export type SharingSeen = Exclude<PointsSharing, 'hand'> | 'other';

const dust = 1e-6;

/** How points that were given are shared, seen from the points themselves: whatever a later revision or a regrade says, this is true of them. */
export function sharingSeen(items: readonly { weight: number; question: Omit<Weighable, 'id'> }[]): SharingSeen {
  const whole = items.reduce((sum, { weight }) => sum + weight, 0);
  const isBy = (weightOf: (question: Omit<Weighable, 'id'>) => number): boolean => {
    const own = items.map(({ question }) => weightOf(question));
    const all = own.reduce((sum, weight) => sum + weight, 0);
    return items.every(({ weight }, index) => Math.abs(weight - (whole * (own[index] ?? 0)) / all) <= dust);
  };
  if (isBy(() => 1)) return 'alike';
  if (isBy(({ minutes }) => minutes)) return 'minutes';
  return isBy(({ difficulty }) => difficulty) ? 'difficulty' : 'other';
}

/** Of what an average question of the section is worth. */
export type WorthRange = { least: number; most: number };

/**
 * The least and the most that one question can be worth beside those that may be drawn with it, nobody getting two of one family. Null when nothing can be drawn, or all are
 * alike.
 */
export function worthRange(drawable: readonly { family: string; weight: number | null }[], count: number): WorthRange | null {
  const families = new Map<string, { lightest: number; heaviest: number }>();
  for (const { family, weight } of drawable) {
    if (weight === null) return null;
    const known = families.get(family) ?? { lightest: weight, heaviest: weight };
    families.set(family, { lightest: Math.min(known.lightest, weight), heaviest: Math.max(known.heaviest, weight) });
  }
  if (families.size === 0) return null;
  const all = [...families.values()];
  const others = Math.min(count, all.length) - 1;
  const [light, heavy] = [all.toSorted((a, b) => a.lightest - b.lightest), all.toSorted((a, b) => b.heaviest - a.heaviest)];
  const beside = (own: unknown, order: typeof all, end: 'lightest' | 'heaviest'): number =>
    order
      .filter((one) => one !== own)
      .slice(0, others)
      .reduce((sum, one) => sum + one[end], 0);
  return {
    least: count * Math.min(...all.map((own) => own.lightest / (own.lightest + beside(own, heavy, 'heaviest')))),
    most: count * Math.max(...all.map((own) => own.heaviest / (own.heaviest + beside(own, light, 'lightest')))),
  };
}
