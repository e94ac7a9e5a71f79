import type { Film, FilmStep } from '@assay/core/recordings';
import { filmEnd } from './pace.ts';

/** The time that an item was worked on in: what lies before, between and after is nobody's progress in it. */
export type ItemTime = {
  lengthMs: number;
  /** The place in the film at a share of it, to the millisecond. */
  at: (share: number) => number;
  /** The inverse; a place outside is as far as what lies before it. */
  shareOf: (at: number) => number;
  /** Whether a place of the film lies in it. */
  holds: (at: number) => boolean;
};

type Filmed = Pick<Film, 'documents' | 'endsAtMs' | 'steps' | 'gaps'>;
type Stretch = { from: number; until: number };

/** The stretches in which the item was on the screen, put together; of one that never was, the whole film. */
export function itemTime(film: Filmed, item: number): ItemTime {
  const end = filmEnd(film);
  const found = stretchesOf(film, item, end);
  const stretches = found.length === 0 ? [{ from: 0, until: end }] : found;
  const whole = stretches.reduce((sum, { from, until }) => sum + until - from, 0);
  return {
    lengthMs: whole,
    at(share) {
      let left = Math.round(Math.max(0, Math.min(1, share)) * whole);
      for (const [index, { from, until }] of stretches.entries()) {
        if (left <= until - from || index === stretches.length - 1) return Math.min(from + left, until);
        left -= until - from;
      }
      return end;
    },
    shareOf(at) {
      const passed = stretches.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(at, until) - from), 0);
      return whole === 0 ? 0 : passed / whole;
    },
    holds: (at) => stretches.some(({ from, until }) => at >= from && at <= until),
  };
}

function stretchesOf(film: Filmed, item: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let since: number | null = null;
  for (const step of film.steps) {
    const shown = itemOf(film, step);
    if (shown === item) since ??= step.at;
    else if (shown !== null && since !== null) {
      stretches.push({ from: since, until: step.at });
      since = null;
    }
  }
  if (since !== null) stretches.push({ from: since, until: end });
  return stretches;
}

/** Which item a step says is on the screen: what one answers is before one, also where showing it was not recorded. */
function itemOf({ documents }: Filmed, step: FilmStep): number | null {
  switch (step.kind) {
    case 'show':
    case 'choose':
    case 'fill':
    case 'language':
    case 'ask':
      return step.item;
    case 'edit':
    case 'whole':
      return documents[step.document]?.item ?? null;
    case 'leave':
    case 'return':
    case 'told':
      return null;
    default:
      return step satisfies never;
  }
}
