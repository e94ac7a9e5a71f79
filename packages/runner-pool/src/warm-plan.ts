/** An engine as the plan sees it. */
export type EngineWish = {
  engine: string;
  /** Memory of one warm process. */
  bytes: number;
  /** How many wait while nobody asks. */
  resting: number;
  /** Owners who asked for it lately, older ones counting less. */
  demand: number;
};

/** One owner who asked lately weighs as much as this many resting places. */
const demandWeight = 4;

/**
 * How many processes to keep warm for each engine. As long as the memory allows each gets one, the most asked for first; the rest goes one by one to
 * the engine with the most weight for each process it has, so that everybody's share follows what was asked for lately. The first one is kept even
 * where the memory is too small: without it nobody could run anything at once.
 */
export function planWarm(wishes: readonly EngineWish[], budgetBytes: number, maximum: number): ReadonlyMap<string, number> {
  const planned = new Map(wishes.map(({ engine }) => [engine, 0]));
  let left = budgetBytes;
  let count = 0;
  const grant = ({ engine, bytes }: EngineWish) => {
    planned.set(engine, (planned.get(engine) ?? 0) + 1);
    left -= bytes;
    count += 1;
  };
  const fits = ({ bytes }: EngineWish) => count < maximum && bytes <= left;

  for (const wish of wishes.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    if (fits(wish) || count === 0) grant(wish);
  }
  for (;;) {
    // Only engines that have one: the others did not fit, and what is left only shrinks.
    const open = wishes.filter((wish) => (planned.get(wish.engine) ?? 0) > 0 && fits(wish));
    const next = open.reduce<EngineWish | null>((best, wish) => (best === null || claim(wish) > claim(best) ? wish : best), null);
    if (next === null) return planned;
    grant(next);
  }

  function claim(wish: EngineWish): number {
    return weightOf(wish) / ((planned.get(wish.engine) ?? 0) + 1);
  }
}

function weightOf({ resting, demand }: EngineWish): number {
  return resting + demandWeight * demand;
}
