import { differenceInterval, type Interval, type Measured, type Moments, meanWithInterval } from './moments.ts';

/** One answer: the share of the question's points, and of the points of the rest of the form. */
export type ShareAndRest = { share: number; rest: number };

/** How many in a hundred are the strong and the weak: where test items are told apart best (T. L. Kelley, Journal of Educational Psychology 30 (1939)). */
const tail = 0.27;

/** With fewer a fifth would be a person. */
const fewestForFifths = 25;

/** What the fifths of the people, from the weakest in the rest of the form to the strongest, got of a question. Null for too few of them. */
export function fifths(answers: readonly ShareAndRest[]): readonly Measured[] | null {
  if (answers.length < fewestForFifths) return null;
  const sorted = answers.toSorted((a, b) => a.rest - b.rest);
  return [0, 1, 2, 3, 4].map((fifth) => {
    const found = meanWithInterval(momentsBetween(sorted, fifth / 5, (fifth + 1) / 5));
    if (found === null) throw new Error('a fifth of 25 or more is not empty');
    return found;
  });
}

/** By how much the strongest 27 % do better than the weakest 27 %, with its interval. Null for too few to have both. */
export function upperLowerIndex(answers: readonly ShareAndRest[]): (Interval & { value: number }) | null {
  if (answers.length < 4) return null;
  const sorted = answers.toSorted((a, b) => a.rest - b.rest);
  const [strong, weak] = [meanWithInterval(momentsBetween(sorted, 1 - tail, 1)), meanWithInterval(momentsBetween(sorted, 0, tail))];
  if (strong === null || weak === null) throw new Error('27 % of four or more are not empty');
  return { value: strong.value - weak.value, ...differenceInterval(strong, weak) };
}

/** Of those between two shares of the order. People with the same rest have no order: each counts with the part of their block that lies between. */
function momentsBetween(sorted: readonly ShareAndRest[], from: number, to: number): Moments {
  const [low, high] = [from * sorted.length, to * sorted.length];
  const moments = { n: 0, sum: 0, sumOfSquares: 0 };
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end]?.rest === sorted[start]?.rest) end += 1;
    const part = Math.max(0, Math.min(end, high) - Math.max(start, low)) / (end - start);
    if (part > 0)
      for (const { share } of sorted.slice(start, end)) {
        moments.n += part;
        moments.sum += part * share;
        moments.sumOfSquares += part * share ** 2;
      }
    start = end;
  }
  return moments;
}
