import { drifts, isOneLanguageHarder, itemResiduals } from './item-residuals.ts';
import type { Correlation } from './item-rest.ts';
import type { Interval } from './moments.ts';

/**
 * `too_easy`, `too_hard`: nearly all, or nearly none, of the points are got. `does_not_discriminate`: who is strong elsewhere hardly does better. `negative`: they do worse. `drifting`: it
 * grows easier or harder over time, compared with the rest of what the same people did. `one_language_harder`: one language does worse than its people do elsewhere.
 */
export type ItemFlag = 'too_easy' | 'too_hard' | 'does_not_discriminate' | 'negative' | 'drifting' | 'one_language_harder';

/** With fewer answers nothing is pointed out. */
export const fewestForFlags = 30;
const [easy, hard, weak] = [0.9, 0.2, 0.2];

/** The answers to one question, in columns. */
export type FlaggedAnswers = {
  /** Of the question's points. */
  shares: Float64Array;
  /** Of the points of the rest of the form; NaN where there is none. */
  rests: Float64Array;
  /** When, in any unit that grows; NaN where nobody knows. */
  at: Float64Array;
  /** A number from 0 for each language; below it where there is none. */
  languages: Float64Array;
  /** The test each was given in: an answer is held against those of its own group. */
  groups: Int32Array;
};

export type MeasuredItem = {
  facility: Interval | null;
  discrimination: Correlation;
  /** Of the rest of the form; null where nobody knows. */
  reliability: number | null;
};

/** Only what the whole interval says. The limits are those that test guides use for very easy, hard and weak questions (R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 5th edition 1991, chapter 13). */
export function itemFlags(answers: FlaggedAnswers, { facility, discrimination, reliability }: MeasuredItem): ItemFlag[] {
  if (answers.shares.length < fewestForFlags) return [];
  const flags: ItemFlag[] = [];
  if (facility !== null && facility.low > easy) flags.push('too_easy');
  if (facility !== null && facility.high < hard) flags.push('too_hard');
  if (discrimination.isKnown && discrimination.high < 0) flags.push('negative');
  else if (discrimination.isKnown && discrimination.high < weak) flags.push('does_not_discriminate');
  const residuals = itemResiduals(answers, reliability);
  if (residuals !== null && drifts(residuals, answers.at)) flags.push('drifting');
  if (residuals !== null && isOneLanguageHarder(residuals, answers.languages)) flags.push('one_language_harder');
  return flags;
}
