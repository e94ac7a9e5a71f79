import { isChange } from '../attempts/fold.ts';
import { gapAfterMs } from '../attempts/silence.ts';
import type { FilmSource, PlacedBatch } from './film-source.ts';
import type { FilmGap } from './views.ts';

/** What the recording does not show, or shows with a doubt. */
export function filmGaps(placed: readonly PlacedBatch[], { time, silences, breaks, writers }: FilmSource): FilmGap[] {
  const place = (at: Date | number) => time.placeOf(at.valueOf());
  const gaps: FilmGap[] = [
    ...silences.flatMap((silence): FilmGap[] => {
      const { from: began, until: ended } = longestWithout(placed, silence);
      const [from, until] = [place(began), place(ended)];
      // By the film's own clock: in a blind one, a gap that is too short to be one would tell of somebody's extra time.
      return until - from > gapAfterMs ? [{ kind: silence.isLast ? 'silent' : 'offline', from, until }] : [];
    }),
    ...breaks.map(({ from, until }): FilmGap => ({ kind: 'break', from: place(from), until: place(until) })),
    ...writers.slice(1).map(({ openedAt }, index): FilmGap => {
      const older = placed.filter((batch) => batch.writerSessionId === writers[index]?.id && batch.place === 'superseded');
      return { kind: 'taken_over', from: place(openedAt), until: place(openedAt), edits: changesIn(older) };
    }),
    ...placed.flatMap((batch, index): FilmGap[] => {
      const [first, last] = [batch.times[0] ?? 0, batch.times.at(-1) ?? 0];
      const clock: FilmGap[] = batch.isClockChanged
        ? [{ kind: 'clock', from: place(placed[index - 1]?.times.at(-1) ?? first), until: place(first) }]
        : [];
      if (batch.place !== 'unfolded' || changesIn([batch]) === 0) return clock;
      return [...clock, { kind: 'drifted', from: place(first), until: place(last), edits: changesIn([batch]) }];
    }),
    ...lateGap(placed, place),
  ];
  return gaps.toSorted((a, b) => a.from - b.from);
}

type Stretch = { from: number; until: number };

/** When somebody was heard from last is written down every ten seconds only; what arrived in between says it better. */
function longestWithout(placed: readonly PlacedBatch[], { from, until }: { from: Date; until: Date }): Stretch {
  const inside = placed.flatMap(({ receivedAt }) => (receivedAt > from && receivedAt < until ? [receivedAt.getTime()] : []));
  const stops = [from.getTime(), ...inside.toSorted((a, b) => a - b), until.getTime()];
  return stops
    .map((stop, index): Stretch => ({ from: stops[index - 1] ?? stop, until: stop }))
    .reduce((longest, own) => (own.until - own.from > longest.until - longest.from ? own : longest));
}

function lateGap(placed: readonly PlacedBatch[], place: (at: number) => number): FilmGap[] {
  const late = placed.filter((batch) => batch.place === 'late');
  const edits = changesIn(late);
  if (edits === 0) return [];
  return [{ kind: 'late', from: place(late[0]?.times[0] ?? 0), until: place(late.at(-1)?.times.at(-1) ?? 0), edits }];
}

const changesIn = (batches: readonly PlacedBatch[]): number =>
  batches.reduce((sum, { batch }) => sum + batch.events.filter(isChange).length, 0);
