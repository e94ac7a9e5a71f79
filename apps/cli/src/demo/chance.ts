import { seededRandom } from '@assay/stats';

/** What is left to chance in the demo, always the same for the same words. */
export type Chance = {
  share: () => number;
  isTrue: (share: number) => boolean;
  between: (low: number, high: number) => number;
  oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** Null of none. */
  someOf: <Value>(values: readonly Value[]) => Value | null;
  normal: () => number;
};

export function chanceOf(words: string): Chance {
  const random = seededRandom(words);
  const someOf = <Value>(values: readonly Value[]): Value | null => values[Math.floor(random() * values.length)] ?? null;
  return {
    share: random,
    isTrue: (share) => random() < share,
    between: (low, high) => low + random() * (high - low),
    oneOf: (values) => someOf(values) ?? values[0],
    someOf,
    // G. Box and M. Muller 1958.
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  };
}
