import { createChance } from '../load/typist.ts';

/** The decisions of a generated program: the same seed, the same program. */
export type Dice = {
  whole(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Different ones, in random order. */
  some<Item>(items: readonly Item[], count: number): Item[];
  list<Item>(low: number, high: number, make: (index: number) => Item): Item[];
  /** True in this share of cases. */
  chance(share: number): boolean;
};

export function createDice(seed: number): Dice {
  const random = createChance(seed);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const pool = [...items];
    return Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(whole(0, pool.length - 1), 1)).flat();
  };
  return {
    whole,
    pick,
    some,
    list: (low, high, make) => Array.from({ length: whole(low, high) }, (_, index) => make(index)),
    chance: (share) => random() < share,
  };
}
