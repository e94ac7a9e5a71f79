import { type Centred, centred, mergeCentred, noValues, varianceOf } from './centred.ts';
import type { IntervalOrReason } from './moments.ts';
import { ratioInterval } from './reliability-interval.ts';

/** An item of somebody's form: the share of its points they got, what it weighs in their total, and the section it was drawn in. */
export type FormItem = { share: number; weight: number; section: string };

export type Form = readonly FormItem[];

/** How much of the differences between totals are differences between people; below 0 where totals differ less than their errors would make them. */
export type Reliability = { isKnown: true; value: number; interval: IntervalOrReason } | { isKnown: false; why: 'few' | 'same_total' };

/** Squares of shares about their mean within each person, and by how many degrees of freedom they are known. */
type Within = { squares: number; freedom: number };

/**
 * All that the reliability of many forms is made of: adds up, so that days can be kept and put together (`mergeReliability`). `parts`: over people, the squares of a section's
 * weights as shares of the form's, which is what its variance is multiplied by.
 */
export type ReliabilitySums = { totals: Centred; whole: Within; sections: readonly (Within & { section: string; parts: number })[] };

export type ReliabilityOfSums =
  | { isKnown: true; people: number; standardErrorOfMeasurement: number; reliability: Reliability }
  /** `one_item`: nobody has two items, so that chance in the draw and in the answer cannot be seen. */
  | { isKnown: false; people: number; why: 'one_item' };

/** How items of one person and section spread, and by how many degrees of freedom that is known. */
type Spread = { variance: number; freedom: number };

/** Of the totals' variance: what is less is the dust of floating point. */
const dust = 1e-12;

export const noReliability: ReliabilitySums = { totals: noValues, whole: { squares: 0, freedom: 0 }, sections: [] };

/** Of those with an item that weighs something. */
export function reliabilitySums(forms: readonly Form[]): ReliabilitySums {
  for (const item of forms.flat()) assertItem(item);
  const answered = forms.map(weighing).filter((form) => form.length > 0);
  const whole = { squares: 0, freedom: 0 };
  const sections = new Map<string, Within & { section: string; parts: number }>();
  for (const form of answered) {
    addWithin(whole, form);
    const parts = errorParts(form);
    for (const [section, own] of Map.groupBy(form, (item) => item.section)) {
      const sums = sections.get(section) ?? { section, squares: 0, freedom: 0, parts: 0 };
      sections.set(section, sums);
      addWithin(sums, own);
      sums.parts += parts.get(section) ?? 0;
    }
  }
  return { totals: centred(answered.map(totalOf)), whole, sections: [...sections.values()] };
}

export function mergeReliability(a: ReliabilitySums, b: ReliabilitySums): ReliabilitySums {
  const sections = new Map(a.sections.map((one) => [one.section, one]));
  for (const one of b.sections) {
    const own = sections.get(one.section);
    sections.set(one.section, own === undefined ? one : { section: one.section, parts: own.parts + one.parts, ...addedWithin(own, one) });
  }
  return { totals: mergeCentred(a.totals, b.totals), whole: addedWithin(a.whole, b.whole), sections: [...sections.values()] };
}

/** As `formReliability` says it, which says why; without the errors of single forms. */
export function reliabilityFrom(sums: ReliabilitySums): ReliabilityOfSums {
  const people = sums.totals.n;
  const spreads = spreadsOf(sums);
  if (spreads === null) return { isKnown: false, people, why: 'one_item' };
  const error = sum(sums.sections.map(({ section, parts }) => parts * (spreads.get(section)?.variance ?? 0))) / people;
  return {
    isKnown: true,
    people,
    standardErrorOfMeasurement: Math.sqrt(error),
    reliability: reliabilityOf(sums.totals, error, freedomOf(sums, spreads)),
  };
}

/** By section; one of which nobody has two items takes the spread within whole forms. Null where nobody has two items at all. */
export function spreadsOf({ whole, sections }: ReliabilitySums): ReadonlyMap<string, Spread> | null {
  if (whole.freedom === 0) return null;
  return new Map(sections.map((own) => [own.section, spreadOf(own.freedom === 0 ? whole : own)]));
}

/** The error variance of one total, of a form with items that weigh something. */
export const errorVariance = (form: Form, spreads: ReadonlyMap<string, Spread>): number =>
  sum([...errorParts(form)].map(([section, part]) => part * (spreads.get(section)?.variance ?? 0)));

export const weighing = (form: Form): Form => form.filter(({ weight }) => weight > 0);

function assertItem({ share, weight }: FormItem): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share of an item's points`);
  if (!(weight >= 0 && weight <= 1e60)) throw new RangeError(`an item cannot weigh ${weight}`);
}

const spreadOf = ({ squares, freedom }: Within): Spread => ({ variance: squares / freedom, freedom });

function addWithin(within: Within, form: Form): void {
  within.squares += centred(form.map(({ share }) => share)).squares;
  within.freedom += form.length - 1;
}

const addedWithin = (a: Within, b: Within): Within => ({ squares: a.squares + b.squares, freedom: a.freedom + b.freedom });

/** Of the mean error variance, which adds up what is known of each section. */
function freedomOf({ sections }: ReliabilitySums, spreads: ReadonlyMap<string, Spread>): number {
  const known = sections.flatMap(({ section, parts }) => {
    const spread = spreads.get(section);
    return spread === undefined ? [] : [{ part: parts * spread.variance, freedom: spread.freedom }];
  });
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

function reliabilityOf(totals: Centred, error: number, freedom: number): Reliability {
  const variance = varianceOf(totals);
  if (variance === null) return { isKnown: false, why: 'few' };
  if (variance <= dust) return { isKnown: false, why: 'same_total' };
  const lost = error / variance;
  return { isKnown: true, value: 1 - lost, interval: ratioInterval(lost, totals.n - 1, freedom) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
