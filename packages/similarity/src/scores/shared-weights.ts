import type { Bag } from '../submissions/views.ts';

/** One view of all submissions of a set, ready to say what one shares with each other. */
export type SharedWeights = {
  /** The weight of all that a submission has. */
  readonly totals: Float64Array;
  /** Writes into `row`, for each other submission, the weight of what both have. */
  fill(submission: number, row: Float64Array): void;
};

/** What a fingerprint weighs that all have. */
export const leastWeight = 0.05;

/**
 * A fingerprint weighs the more the fewer others have it; the two that are compared are left out of that count, so a copy does not make
 * its own evidence common.
 */
export function sharedWeights(bags: readonly Bag[]): SharedWeights {
  const numberOf = new Map<number, number>();
  const holders: number[] = [];
  for (const bag of bags) {
    for (const fingerprint of bag.keys()) {
      const number = numberOf.get(fingerprint) ?? numberOf.size;
      numberOf.set(fingerprint, number);
      holders[number] = (holders[number] ?? 0) + 1;
    }
  }
  const weights = Float64Array.from(holders, (count) => Math.log((bags.length + 1) / (Math.max(0, count - 2) + 1)) + leastWeight);
  // For each fingerprint its holders and their counts, one after the other.
  const starts = new Uint32Array(holders.length + 1);
  holders.forEach((count, number) => {
    starts[number + 1] = (starts[number] ?? 0) + count;
  });
  const filled = starts.slice(0, -1);
  const places = new Uint32Array(starts.at(-1) ?? 0);
  const amounts = new Float64Array(places.length);
  const totals = new Float64Array(bags.length);
  const own = bags.map((bag, submission) => {
    const numbers = new Uint32Array(bag.size);
    const roots = new Float64Array(bag.size);
    let at = 0;
    for (const [fingerprint, count] of bag) {
      const number = numberOf.get(fingerprint) ?? 0;
      const root = Math.sqrt(count);
      const place = filled[number] ?? 0;
      filled[number] = place + 1;
      places[place] = submission;
      amounts[place] = root;
      numbers[at] = number;
      roots[at] = root;
      at += 1;
      totals[submission] = (totals[submission] ?? 0) + (weights[number] ?? 0) * root;
    }
    return { numbers, roots };
  });
  return {
    totals,
    fill(submission, row) {
      row.fill(0);
      const mine = own[submission];
      if (mine === undefined) return;
      for (let at = 0; at < mine.numbers.length; at += 1) {
        const number = mine.numbers[at] ?? 0;
        const weight = weights[number] ?? 0;
        const root = mine.roots[at] ?? 0;
        const end = starts[number + 1] ?? 0;
        for (let place = starts[number] ?? 0; place < end; place += 1) {
          const amount = amounts[place] ?? 0;
          const other = places[place] ?? 0;
          row[other] = (row[other] ?? 0) + weight * (amount < root ? amount : root);
        }
      }
    },
  };
}
