import { standardDeviation } from './distribution.ts';
import type { IntervalOrReason } from './moments.ts';
import { ratioInterval } from './reliability-interval.ts';

/** An item of somebody's form: the share of its points they got, what it weighs in their total, and the section it was drawn in. */
export type FormItem = { share: number; weight: number; section: string };

/** How much of the differences between totals are differences between people; below 0 where totals differ less than their errors would make them. */
export type Reliability = { isKnown: true; value: number; interval: IntervalOrReason } | { isKnown: false; why: 'few' | 'same_total' };

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

/** How items of one person and section spread, and by how many degrees of freedom that is known. */
type Spread = { variance: number; freedom: number };

type Form = readonly FormItem[];

/** Of the totals' variance: what is less is the dust of floating point. */
const dust = 1e-12;

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
export function formReliability(forms: readonly Form[]): FormReliability {
  for (const item of forms.flat()) assertItem(item);
  const counted = forms.map((form) => form.filter(({ weight }) => weight > 0));
  const answered = counted.filter((form) => form.length > 0);
  const spreads = spreadsOf(answered);
  if (spreads === null) return { isKnown: false, people: answered.length, why: 'one_item' };

  const variances = answered.map((form) => errorVariance(form, spreads));
  const error = sum(variances) / answered.length;
  return {
    isKnown: true,
    people: answered.length,
    standardErrorOfMeasurement: Math.sqrt(error),
    standardErrors: counted.map((form) => (form.length === 0 ? null : Math.sqrt(errorVariance(form, spreads)))),
    reliability: reliabilityOf(answered.map(totalOf), error, freedomOf(answered, spreads)),
  };
}

function assertItem({ share, weight }: FormItem): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share of an item's points`);
  if (!(weight >= 0 && weight <= 1e60)) throw new RangeError(`an item cannot weigh ${weight}`);
}

/** By section; null where nobody has two items at all. */
function spreadsOf(forms: readonly Form[]): ReadonlyMap<string, Spread> | null {
  const whole = spreadWithin(forms);
  if (whole === null) return null;
  const sections = [...new Set(forms.flat().map(({ section }) => section))];
  return new Map(
    sections.map((section) => [section, spreadWithin(forms.map((form) => form.filter((item) => item.section === section))) ?? whole]),
  );
}

/** Pooled over people; null where nobody has two items. */
function spreadWithin(forms: readonly Form[]): Spread | null {
  const several = forms.filter((form) => form.length > 1);
  const freedom = sum(several.map((form) => form.length - 1));
  if (freedom === 0) return null;
  const squares = several.map((form) => (standardDeviation(form.map(({ share }) => share)) ?? 0) ** 2 * (form.length - 1));
  return { variance: sum(squares) / freedom, freedom };
}

function errorVariance(form: Form, spreads: ReadonlyMap<string, Spread>): number {
  return sum([...errorParts(form)].map(([section, part]) => part * (spreads.get(section)?.variance ?? 0)));
}

/** Of the mean error variance, which adds up what is known of each section. */
function freedomOf(forms: readonly Form[], spreads: ReadonlyMap<string, Spread>): number {
  const parts = new Map<string, number>();
  for (const form of forms) for (const [section, part] of errorParts(form)) parts.set(section, (parts.get(section) ?? 0) + part);
  const known = [...spreads].map(([section, { variance, freedom }]) => ({ part: (parts.get(section) ?? 0) * variance, freedom }));
  const uncertainty = sum(known.map(({ part, freedom }) => part ** 2 / freedom));
  return uncertainty === 0 ? 1 : Math.max(1, sum(known.map(({ part }) => part)) ** 2 / uncertainty);
}

/** For each section the squares of its items' weights as shares of the form's: what the variance in it is multiplied by. */
function errorParts(form: Form): Map<string, number> {
  const whole = sum(form.map(({ weight }) => weight));
  const parts = new Map<string, number>();
  for (const { section, weight } of form) parts.set(section, (parts.get(section) ?? 0) + (weight / whole) ** 2);
  return parts;
}

function totalOf(form: Form): number {
  const whole = sum(form.map(({ weight }) => weight));
  return sum(form.map(({ share, weight }) => share * (weight / whole)));
}

function reliabilityOf(totals: readonly number[], error: number, freedom: number): Reliability {
  if (totals.length < 2) return { isKnown: false, why: 'few' };
  const variance = (standardDeviation(totals) ?? 0) ** 2;
  if (variance <= dust) return { isKnown: false, why: 'same_total' };
  const lost = error / variance;
  return { isKnown: true, value: 1 - lost, interval: ratioInterval(lost, totals.length - 1, freedom) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
