import type { FrozenQuestion } from '../questions/schema.ts';
import type { PointsSharing } from './schema.ts';

type Weighable = Pick<FrozenQuestion, 'minutes' | 'difficulty'>;

/** What a question weighs among those of its section; null where all are alike, each worth the section's points. */
export function weightIn({ sharing }: { sharing: PointsSharing }, { minutes, difficulty }: Weighable): number | null {
  switch (sharing) {
    case 'alike':
      return null;
    case 'minutes':
      return minutes;
    case 'difficulty':
      return difficulty;
    default:
      return sharing satisfies never;
  }
}

/** `other`: in proportion to nothing that a question says of itself. */
export type SharingSeen = PointsSharing | 'other';

const dust = 1e-6;

/** How points that were given are shared, seen from the points themselves: whatever a later revision or a regrade says, this is true of them. */
export function sharingSeen(items: readonly { weight: number; question: Weighable }[]): SharingSeen {
  const whole = items.reduce((sum, { weight }) => sum + weight, 0);
  const isBy = (sharing: PointsSharing): boolean => {
    const own = items.map(({ question }) => weightIn({ sharing }, question) ?? 1);
    const all = own.reduce((sum, weight) => sum + weight, 0);
    return items.every(({ weight }, index) => Math.abs(weight - (whole * (own[index] ?? 0)) / all) <= dust);
  };
  return sharings.find(isBy) ?? 'other';
}

const sharings = ['alike', 'minutes', 'difficulty'] as const satisfies readonly PointsSharing[];

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
