import type { DecidingGap, DecidingPercent } from '@assay/core/openings';
import { formatNumber } from '@assay/ui';

/** Why there is no equated score, as the end of a sentence. */
const gapWords = {
  few: 'too few attempts have ended to equate them',
  no_curve: 'too few have answered some of the questions',
  by_people: 'people give a part of the score',
} as const satisfies Record<DecidingGap, string>;

/** Null where the score that is to decide does. */
export const lacksSentence = (deciding: DecidingPercent | null): string | null =>
  deciding === null || deciding.lacks === null
    ? null
    : `Provisional: the equated score is to decide, and there is none, as ${gapWords[deciding.lacks]}. The points stand in for it.`;

/** "57 % equated", "62.5 %": the score that decides. */
export const decidingWords = ({ percent, of }: Pick<DecidingPercent, 'percent' | 'of'>): string =>
  `${formatNumber(percent, 1)}\u00a0%${of === 'equated' ? ' equated' : ''}`;

/** What the points are held against in their own ledger; undefined where another score is. */
export const floorOfPoints = (deciding: DecidingPercent | null, floorPercent: number | null): { floorPercent?: number | null } =>
  deciding?.of === 'equated' ? {} : { floorPercent };
