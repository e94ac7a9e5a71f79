import { equatedGaps } from '../analytics/equated.ts';

/** Which score an opening's line is held against: the points as they are, or what they would be had everybody had the same questions. */
export const decidingScores = ['raw', 'equated'] as const;
export type DecidingScore = (typeof decidingScores)[number];

/** Why there is nothing to decide by but the points. `few`: nothing was fitted yet. */
export const decidingGaps = ['few', ...equatedGaps] as const;
export type DecidingGap = (typeof decidingGaps)[number];

type Equated = { isKnown: true; percent: number } | { isKnown: false; why: DecidingGap };

/** The per cent that decides, and which score it is. `lacks`: why it is the raw one although the equated one is to decide; it is provisional then. */
export type DecidingPercent = { percent: number; of: DecidingScore; lacks: DecidingGap | null };

/**
 * The one place that says by which per cent an attempt is decided about. Null without a score: an equated one is made of it.
 * @param equated null: nothing was fitted yet
 */
export function decidingPercent(by: DecidingScore, raw: number | null, equated: Equated | null): DecidingPercent | null {
  if (raw === null) return null;
  if (by === 'raw') return { percent: raw, of: 'raw', lacks: null };
  if (equated?.isKnown === true) return { percent: equated.percent, of: 'equated', lacks: null };
  return { percent: raw, of: 'raw', lacks: equated?.why ?? 'few' };
}
