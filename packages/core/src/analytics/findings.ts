import type { Language } from '../runs/schema.ts';
import type { MeasuredShare } from './schema.ts';

/** With fewer answers a figure would be a person. */
export const fewestAnswers = 5;
/** With fewer, figures are a hint, and nothing is pointed out. */
export const enoughAnswers = 30;
/** With fewer in one language it is not held against the others. */
export const enoughInLanguage = 10;
/** Options and cases are read of so many answers, the latest: they say it as well as more would, and their texts are long. */
export const mostAnswersRead = 5_000;
/** How much less often a language must pass a case, beyond what it is behind elsewhere, to be pointed out. */
const languageGap = 0.2;

/** `lead`: the 95 % interval of the first minus the second. */
type Lead = { low: number; high: number };

export type CaseFinding = { kind: 'everybody' } | { kind: 'nobody' } | { kind: 'language'; language: Language };

export type LanguageOfCase = {
  language: Language;
  passed: MeasuredShare;
  /** Of the other languages over this one, in this case. */
  lead: Lead;
  othersN: number;
  /** How far the other languages are ahead over all cases. */
  usualGap: number;
};

/** What to look at in a case: it tells nobody apart, or a single language fails it. That everybody passes what they were shown is no news. */
export function caseFinding(
  { passed, isSample }: { passed: MeasuredShare; isSample: boolean },
  languages: readonly LanguageOfCase[],
): CaseFinding | null {
  if (passed.n < enoughAnswers) return null;
  if (passed.value === 1) return isSample ? null : { kind: 'everybody' };
  if (passed.value === 0) return { kind: 'nobody' };
  const behind = languages.filter(
    (one) => one.passed.n >= enoughInLanguage && one.othersN >= enoughInLanguage && one.lead.low > languageGap + Math.max(0, one.usualGap),
  );
  const [first] = behind;
  return first === undefined || behind.length > 1 ? null : { kind: 'language', language: first.language };
}

export type OptionFinding = 'strong_choose_it' | 'nobody_chooses_it' | 'nobody_is_right';

/**
 * What to look at in an option: better candidates choose it although it is wrong, or nobody does.
 * @param lead in the rest of the form, of those who chose it over those it is held against; null where too few did either
 */
export function optionFinding(
  { isCorrect, chosen }: { isCorrect: boolean; chosen: MeasuredShare },
  lead: Lead | null,
): OptionFinding | null {
  if (chosen.n < enoughAnswers) return null;
  if (chosen.value === 0) return isCorrect ? 'nobody_is_right' : 'nobody_chooses_it';
  return !isCorrect && lead !== null && lead.low > 0 ? 'strong_choose_it' : null;
}
