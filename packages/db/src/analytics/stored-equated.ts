import { type EquatedGap, equatedGaps } from '@assay/core/analytics';

/** The equated score of an attempt as it is joined to others; null where nothing was fitted. */
export function equatedFrom({ equatedPercent, equatedGap }: { equatedPercent: number | null; equatedGap: string | null }) {
  if (equatedPercent !== null) return { isKnown: true as const, percent: equatedPercent };
  return equatedGap === null ? null : { isKnown: false as const, why: equatedGapOf(equatedGap) };
}

export function equatedGapOf(stored: string | null): EquatedGap {
  const why = equatedGaps.find((known) => known === stored);
  if (why === undefined) throw new Error(`the database answered the reason ${stored}, which is none`);
  return why;
}
