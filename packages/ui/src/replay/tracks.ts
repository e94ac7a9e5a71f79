import type { Film } from '@assay/core/recordings';
import { filmEnd, type Pace, paceOf } from './pace.ts';
import { placeWords } from './place.ts';

/** Beyond this nobody works without going away, and a line of days would show nothing but nights. */
const longFilmMs = 4 * 3_600_000;

/** The way along the timeline. In a film of days long pauses are short on it. */
export const axisOf = (film: Film): Pace =>
  paceOf(film, filmEnd(film) > longFilmMs ? { overMs: 900_000, asMs: 120_000 } : { overMs: Number.POSITIVE_INFINITY, asMs: 0 });

/** Where a moment lies on the timeline, from 0 to 1. */
export const shareAlong = (axis: Pace, at: number): number =>
  axis.lengthMs === 0 ? 0 : Math.max(0, Math.min(1, axis.paced(at) / axis.lengthMs));

export type Visit = { item: number; from: number; until: number };

/** Which item was on the screen when. */
export function visitsOf(film: Film): Visit[] {
  const visits: Visit[] = [];
  for (const step of film.steps) {
    if (step.kind !== 'show') continue;
    const open = visits.at(-1);
    if (open?.item === step.item) continue;
    if (open !== undefined) open.until = step.at;
    visits.push({ item: step.item, from: step.at, until: film.endsAtMs });
  }
  return visits;
}

/** How densely keys were pressed along the timeline: the busiest stretch is 1. What was pasted is no typing. */
export function typingAlong(film: Film, axis: Pace, stretches: number): number[] {
  const keys = Array.from({ length: stretches }, () => 0);
  for (const step of film.steps) {
    if (step.kind !== 'fill' && (step.kind !== 'edit' || step.input === 'paste' || step.input === 'drop')) continue;
    const index = Math.min(stretches - 1, Math.floor(shareAlong(axis, step.at) * stretches));
    keys[index] = (keys[index] ?? 0) + 1;
  }
  const most = Math.max(1, ...keys);
  // A slow stretch is seen beside a fast one.
  return keys.map((count) => Math.sqrt(count / most));
}

export type Tick = { share: number; words: string };

const minute = 60_000;
const spans = [minute / 6, minute / 2, 1, 2, 5, 10, 15, 30, 60, 120].map((span) => (span >= 1_000 ? span : span * minute));

/** A few round times, or shares in a blind film. */
export function ticksOf(film: Film, axis: Pace, most: number): Tick[] {
  const end = filmEnd(film);
  if (end === 0) return [];
  if (axis.idle.length > 0) {
    return Array.from({ length: most }, (_, index) => ({
      share: index / most,
      words: placeWords(film, axis.at((axis.lengthMs * index) / most)),
    }));
  }
  const wanted = film.isBlind ? [0.01, 0.05, 0.1, 0.25].map((share) => share * film.workingTimeMs) : spans;
  const span = wanted.find((own) => end / own <= most) ?? end;
  return Array.from({ length: Math.floor(end / span) + 1 }, (_, index) => ({
    share: shareAlong(axis, index * span),
    words: placeWords(film, index * span),
  }));
}
