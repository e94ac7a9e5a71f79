import type { IntervalOrReason } from './moments.ts';
import { ratioInterval } from './reliability-interval.ts';

export type CronbachAlpha =
  | {
      isKnown: true;
      people: number;
      items: number;
      value: number;
      interval: IntervalOrReason;
      /** Of the total, in its unit: the standard deviation times √(1 − alpha). */
      standardErrorOfMeasurement: number;
      /** What alpha would be without each of the items, in their order; null where that says nothing. */
      alphaIfDropped: readonly (number | null)[];
    }
  /** `few`: fewer than two people or two items that count; `same_total`: all have the same one, so that there is nothing to tell apart. */
  | { isKnown: false; people: number; items: number; why: 'few' | 'same_total' };

/** Of a sum of squares: what is less is the dust of floating point. */
const dust = 1e-12;

/**
 * Cronbach's alpha of items that everybody answered: k / (k − 1) · (1 − sum of the items' variances / variance of the total) (L. J. Cronbach, Psychometrika 16 (1951)),
 * from the scores times their weights, so that it is that of total = Σ weight · share. It is a lower bound of the reliability unless all items measure the same in the
 * same unit, and the standard error then an upper one. The interval at 95 % is 1 − (1 − alpha) · F with n − 1 and (n − 1)(k − 1) degrees of freedom (L. S. Feldt,
 * Psychometrika 30 (1965); L. S. Feldt, D. J. Woodruff and F. A. Salih, Applied Psychological Measurement 11 (1987)); too narrow where items are very unlike. Alpha can
 * be below 0, and is said as it is. Where people saw different items, `formReliability` is right and this is not.
 * @param scores of each person, the items in the same order
 * @param weights of the items; 1 each unless given. An item that weighs nothing counts as none
 */
export function cronbachAlpha(scores: readonly (readonly number[])[], weights?: readonly number[]): CronbachAlpha {
  const columns = weightedColumns(scores, weights);
  const people = scores.length;
  const items = columns.filter((column) => column !== null).length;
  if (people < 2 || items < 2) return { isKnown: false, people, items, why: 'few' };
  const found = alphaOf(columns);
  if (found === null) return { isKnown: false, people, items, why: 'same_total' };
  const { value, variance } = found;
  return {
    isKnown: true,
    people,
    items,
    value,
    interval: ratioInterval(1 - value, people - 1, (people - 1) * (items - 1)),
    standardErrorOfMeasurement: Math.sqrt(variance * (1 - value)),
    alphaIfDropped: columns.map(
      (_, dropped) => alphaOf(columns.map((column, index) => (index === dropped ? null : column)))?.value ?? null,
    ),
  };
}

/** Each item's scores times its weight; null for one that weighs nothing. */
function weightedColumns(scores: readonly (readonly number[])[], weights: readonly number[] | undefined): (readonly number[] | null)[] {
  const count = scores[0]?.length ?? 0;
  const factors = weights ?? Array.from({ length: count }, () => 1);
  if (scores.length > 0 && factors.length !== count) throw new RangeError(`${factors.length} weights for ${count} items`);
  for (const factor of factors) if (!(factor >= 0 && factor <= 1e60)) throw new RangeError(`an item cannot weigh ${factor}`);
  for (const row of scores) {
    if (row.length !== count) throw new RangeError(`${row.length} scores of ${count} items`);
    for (const score of row) if (!(Math.abs(score) <= 1e60)) throw new RangeError(`${score} is no score`);
  }
  return factors.slice(0, count).map((factor, item) => (factor === 0 ? null : scores.map((row) => factor * (row[item] ?? 0))));
}

/** Null for fewer than two items, or where all totals are the same. */
function alphaOf(columns: readonly (readonly number[] | null)[]): { value: number; variance: number } | null {
  const counted = columns.filter((column) => column !== null);
  if (counted.length < 2) return null;
  const totals = (counted[0] ?? []).map((_, person) => counted.reduce((sum, column) => sum + (column[person] ?? 0), 0));
  const ofItems = counted.reduce((sum, column) => sum + varianceOf(column), 0);
  const variance = varianceOf(totals);
  if (!(variance > dust * ofItems)) return null;
  return { value: Math.min(1, (counted.length / (counted.length - 1)) * (1 - ofItems / variance)), variance };
}

/** With n − 1, of two values or more; 0 where what they differ by is only dust. */
function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const size = values.reduce((sum, value) => sum + value ** 2, 0);
  return squares <= dust * dust * size ? 0 : squares / (values.length - 1);
}
