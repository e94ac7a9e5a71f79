import { isClear, type SkillGap } from './equal-skill.ts';
import type { Correlation } from './item-rest.ts';
import type { Interval } from './moments.ts';

/**
 * `too_easy`, `too_hard`: nearly all, or nearly none, of the points are got. `does_not_discriminate`: who is strong elsewhere hardly does better. `negative`: they do worse. `drifting`: at equal
 * skill it has grown easier or harder since its first answers. `one_language_harder`: at equal skill less is got in one language than in another.
 */
export type ItemFlag = 'too_easy' | 'too_hard' | 'does_not_discriminate' | 'negative' | 'drifting' | 'one_language_harder';

/** With fewer answers nothing is pointed out. */
export const fewestForFlags = 30;
const [easy, hard, weak] = [0.9, 0.2, 0.2];

export type MeasuredItem = {
  /** Answers. */
  n: number;
  facility: Interval | null;
  discrimination: Correlation;
  drift: SkillGap | null;
  languageGaps: readonly SkillGap[];
};

/** Only what the whole interval says. The limits are those that test guides use for very easy, hard and weak questions (R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 5th edition 1991, chapter 13). */
export function itemFlags({ n, facility, discrimination, drift, languageGaps }: MeasuredItem): ItemFlag[] {
  if (n < fewestForFlags) return [];
  const flags: ItemFlag[] = [];
  if (facility !== null && facility.low > easy) flags.push('too_easy');
  if (facility !== null && facility.high < hard) flags.push('too_hard');
  if (discrimination.isKnown && discrimination.high < 0) flags.push('negative');
  else if (discrimination.isKnown && discrimination.high < weak) flags.push('does_not_discriminate');
  if (drift !== null && isClear(drift)) flags.push('drifting');
  if (languageGaps.some(isClear)) flags.push('one_language_harder');
  return flags;
}
