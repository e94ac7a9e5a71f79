import { advance, type Film, type FilmIndex, type FilmMoment, indexFilm, momentAfter, stepsUntil } from '@assay/core/recordings';
import { eventsOf, type FilmEvent } from './film-events.ts';
import { filmEnd, type Pace, paceOf } from './pace.ts';

export const speeds = [1, 2, 4, 8, 16, 32] as const;
export type Speed = (typeof speeds)[number];

export type Jump = 'event' | 'paste' | 'run' | 'return';
export type Direction = 1 | -1;

/** So many steps are rather gone one by one than looked up. */
const nearSteps = 64;
/** While it plays, what has just passed is not what "the one before" means. */
const justPassedMs = 700;

/** Where a film stands and how it goes on. Of time it knows only what `tick` tells it. */
export class Playback {
  readonly film: Film;
  readonly events: readonly FilmEvent[];
  readonly endMs: number;
  at = 0;
  /** How many steps have happened. */
  steps = 0;
  /** What stands on the candidate's screen; it changes in place, its values do not. */
  moment: FilmMoment;
  isPlaying = false;
  speed: Speed = 4;
  skipsIdle = true;
  readonly #index: FilmIndex;
  readonly #pace: Pace;
  readonly #listeners = new Set<() => void>();

  constructor(film: Film) {
    this.film = film;
    this.events = eventsOf(film);
    this.endMs = filmEnd(film);
    this.#index = indexFilm(film);
    this.#pace = paceOf(film, { overMs: 5_000, asMs: 1_000 });
    this.moment = momentAfter(this.#index, 0);
    this.#goTo(0, stepsUntil(film, 0));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  seek(at: number): void {
    const place = Math.max(0, Math.min(at, this.endMs));
    this.#goTo(place, stepsUntil(this.film, place));
    this.#tell();
  }

  /** To just after so many steps. */
  seekToStep(steps: number): void {
    const count = Math.max(0, Math.min(steps, this.film.steps.length));
    this.#goTo(count === 0 ? 0 : (this.film.steps[count - 1]?.at ?? 0), count);
    this.#tell();
  }

  /** To a place that was kept: of several steps at one moment just as many have happened as then. */
  seekTo({ at, steps }: { at: number; steps: number }): void {
    this.#goTo(at, steps);
    this.#tell();
  }

  /** Where a jump can lead, in order. */
  stops(to: Jump): readonly Stop[] {
    return this.events.flatMap((event) => stopOf(event, to, this.film)).toSorted((a, b) => a.at - b.at || a.steps - b.steps);
  }

  /** Whether there was one to go to. */
  jump(to: Jump, direction: Direction): boolean {
    const stops = this.stops(to);
    const slackMs = this.isPlaying && direction < 0 ? justPassedMs * this.speed : 0;
    const stop =
      direction > 0
        ? stops.find(({ at, steps }) => at > this.at || (at === this.at && steps > this.steps))
        : stops.findLast(({ at, steps }) => at < this.at - slackMs || (at === this.at && steps < this.steps));
    if (stop === undefined) return false;
    this.#goTo(stop.at, stop.steps);
    this.#tell();
    return true;
  }

  play(): void {
    if (this.at >= this.endMs) this.#goTo(0, 0);
    this.isPlaying = this.endMs > 0;
    this.#tell();
  }

  pause(): void {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#tell();
  }

  toggle(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    this.#tell();
  }

  setSkipsIdle(skipsIdle: boolean): void {
    this.skipsIdle = skipsIdle;
    this.#tell();
  }

  /** So much time has passed for whoever watches. */
  tick(elapsedMs: number): void {
    if (!this.isPlaying) return;
    const onMs = elapsedMs * this.speed;
    const at = this.skipsIdle ? this.#pace.at(this.#pace.paced(this.at) + onMs) : this.at + onMs;
    if (at >= this.endMs) this.isPlaying = false;
    this.seek(at);
  }

  /** What stood there at another moment; the film stays where it is. */
  momentAt(at: number): FilmMoment {
    return momentAfter(this.#index, stepsUntil(this.film, at));
  }

  #goTo(at: number, steps: number): void {
    if (steps >= this.steps && steps - this.steps <= nearSteps) {
      for (const step of this.film.steps.slice(this.steps, steps)) advance(this.moment, this.film, step);
    } else this.moment = momentAfter(this.#index, steps);
    this.at = at;
    this.steps = steps;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

type Stop = { at: number; steps: number };

/** What was away or not heard of is returned to where it ends. */
function stopOf(event: FilmEvent, to: Jump, film: Film): Stop[] {
  switch (to) {
    case 'event':
      return [event];
    case 'paste':
    case 'run':
      return event.kind === to ? [event] : [];
    case 'return':
      return event.kind === 'away' || event.kind === 'offline' ? [{ at: event.until, steps: stepsUntil(film, event.until) }] : [];
    default:
      return to satisfies never;
  }
}
