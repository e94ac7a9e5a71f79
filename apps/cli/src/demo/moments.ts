import type { Chance } from './chance.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/** The clock that all of the company goes by. */
export type MovedClock = { now: () => Date; moveTo: (at: Date) => void };

export function movedClock(from: Date): MovedClock {
  let at = from;
  return {
    now: () => new Date(at),
    moveTo: (to) => {
      at = to;
    },
  };
}

export const midnightOf = (day: Date): Date => new Date(`${day.toISOString().slice(0, 10)}T00:00:00.000Z`);

/** Some time of a working day: of that one, or of the next one that is. */
export function atWork(day: Date, chance: Pick<Chance, 'between'>): Date {
  const midnight = midnightOf(day);
  const daysToMonday = midnight.getUTCDay() === 6 ? 2 : midnight.getUTCDay() === 0 ? 1 : 0;
  return later(midnight, daysToMonday * dayMs + chance.between(8, 17) * hourMs);
}

/** Some time of any day at which people sit such a thing. */
export const atHome = (day: Date, chance: Pick<Chance, 'between'>): Date => later(midnightOf(day), chance.between(9, 21) * hourMs);
