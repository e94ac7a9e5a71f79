import type { Film } from '@assay/core/recordings';

/** A stretch in which nothing happened. */
export type Idle = { from: number; until: number };

/** Film time against another time in which long idle stretches are short: that of playing, or the way along the timeline. */
export type Pace = {
  lengthMs: number;
  idle: readonly Idle[];
  paced: (at: number) => number;
  /** The inverse. */
  at: (paced: number) => number;
};

/** The last moment of which a film knows anything. */
export const filmEnd = ({ endsAtMs, steps, gaps }: Pick<Film, 'endsAtMs' | 'steps' | 'gaps'>): number =>
  Math.max(endsAtMs, steps.at(-1)?.at ?? 0, ...gaps.map(({ until }) => until));

/** With each stretch of more than `overMs` without a step taken for `asMs`. */
export function paceOf(film: Pick<Film, 'endsAtMs' | 'steps' | 'gaps'>, { overMs, asMs }: { overMs: number; asMs: number }): Pace {
  const end = filmEnd(film);
  const idle: Idle[] = [];
  let last = 0;
  for (const { at } of [...film.steps, { at: end }]) {
    if (at - last > overMs) idle.push({ from: last, until: at });
    last = at;
  }
  // Where each idle stretch begins in paced time.
  const begins: number[] = [];
  let saved = 0;
  for (const { from, until } of idle) {
    begins.push(from - saved);
    saved += until - from - asMs;
  }
  const lastFrom = (places: readonly number[], place: number): number => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const froms = idle.map(({ from }) => from);
  return {
    lengthMs: end - saved,
    idle,
    paced(at) {
      const index = lastFrom(froms, at);
      const [stretch, begin] = [idle[index], begins[index]];
      if (stretch === undefined || begin === undefined) return at;
      if (at >= stretch.until) return begin + asMs + at - stretch.until;
      return begin + ((at - stretch.from) / (stretch.until - stretch.from)) * asMs;
    },
    at(paced) {
      const index = lastFrom(begins, paced);
      const [stretch, begin] = [idle[index], begins[index]];
      if (stretch === undefined || begin === undefined) return paced;
      if (paced >= begin + asMs) return stretch.until + paced - begin - asMs;
      return stretch.from + ((paced - begin) / asMs) * (stretch.until - stretch.from);
    },
  };
}
