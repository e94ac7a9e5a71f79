import {
  errorVariance,
  type FormItem,
  type Reliability,
  reliabilityFrom,
  reliabilitySums,
  spreadsOf,
  weighing,
} from './reliability-sums.ts';

export type FormReliability =
  | {
      isKnown: true;
      /** Those with an item that weighs something. */
      people: number;
      /** Of a total between 0 and 1: the root of the mean of their squares. */
      standardErrorOfMeasurement: number;
      /** Of each person's total, in the order given; null for who is not counted. */
      standardErrors: readonly (number | null)[];
      reliability: Reliability;
    }
  /** `one_item`: nobody has two items, so that chance in the draw and in the answer cannot be seen. */
  | { isKnown: false; people: number; why: 'one_item' };

/**
 * The standard error of totals and their reliability where each person answered items of their own, drawn at random: R. L. Brennan's design of items nested in people
 * (Generalizability Theory, 2001, chapter 2; for right and wrong F. M. Lord, Educational and Psychological Measurement 15 (1955)). What varies within a person
 * is the difficulty of the items drawn, which items suit whom, and chance: all of it is error, as nobody's total is adjusted for their draw. So the error variance of a
 * total Σ v · share, with weights v that sum to 1, is variance within · Σ v², which for equal weights is variance within ÷ number of items.
 *
 * Sections are asked of everybody, so what differs between them is no error: the variance is pooled over people within each section (as in stratified alpha: N. Rajaratnam,
 * L. J. Cronbach and G. C. Gleser, Psychometrika 30 (1965)). A section of which nobody has two items takes the variance within whole forms, which is rather too large.
 *
 * Reliability is 1 − mean error variance / variance of the totals; for equal forms without sections that is 1 − MS within / MS between, and of right and wrong,
 * but for n and n − 1, Kuder and Richardson's formula 21. Its interval at 95 % is that of the ratio of two variances, 1 − (1 − reliability) · F, the degrees of freedom of the errors by F. E. Satterthwaite (Biometrics
 * Bulletin 2 (1946)).
 *
 * Chosen over alpha from pairwise covariances: two items of a large pool are seldom in one form, so most covariances would be of a few people or of none, and alpha leaves out
 * that some drew easier items. Where forms are balanced or have much of a small pool in common, difficulty differs less than between random draws: the error is rather too large.
 */
export function formReliability(forms: readonly (readonly FormItem[])[]): FormReliability {
  const sums = reliabilitySums(forms);
  const found = reliabilityFrom(sums);
  const spreads = spreadsOf(sums);
  if (!found.isKnown || spreads === null) return { isKnown: false, people: found.people, why: 'one_item' };
  const standardErrors = forms.map(weighing).map((form) => (form.length === 0 ? null : Math.sqrt(errorVariance(form, spreads))));
  return { ...found, standardErrors };
}
