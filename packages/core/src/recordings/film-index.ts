import { advance, copyOf, type FilmMoment, firstMoment } from './film-moment.ts';
import type { Film } from './views.ts';

/** Lets any moment of a film be had at once. */
export type FilmIndex = { film: Film; keyframes: readonly FilmMoment[] };

/** As few steps to fold for a moment as keep each at a few milliseconds, however long the texts. */
const stepsBetween = 128;

export function indexFilm(film: Film): FilmIndex {
  const moment = firstMoment(film);
  const keyframes: FilmMoment[] = [];
  for (const [number, step] of film.steps.entries()) {
    if (number % stepsBetween === 0) keyframes.push(copyOf(moment));
    advance(moment, film, step);
  }
  return { film, keyframes: keyframes.length === 0 ? [moment] : keyframes };
}

/** What stood there after so many steps; it is the caller's own. */
export function momentAfter({ film, keyframes }: FilmIndex, steps: number): FilmMoment {
  const last = Math.max(0, Math.min(steps, film.steps.length));
  const frame = Math.min(Math.floor(last / stepsBetween), keyframes.length - 1);
  const moment = copyOf(keyframes[frame] ?? firstMoment(film));
  for (const step of film.steps.slice(frame * stepsBetween, last)) advance(moment, film, step);
  return moment;
}

/** How many steps have happened at a place of the timeline. */
export function stepsUntil({ steps }: Pick<Film, 'steps'>, at: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
