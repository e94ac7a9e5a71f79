import { isChange } from '../attempts/fold.ts';
import type { FilmSource, PlacedBatch } from './make-film.ts';
import type { FilmGap } from './views.ts';

/** What the recording does not show, or shows with a doubt. */
export function filmGaps(placed: readonly PlacedBatch[], { time, silences, breaks, writers }: FilmSource): FilmGap[] {
  const place = (at: Date | number) => time.placeOf(at.valueOf());
  const gaps: FilmGap[] = [
    ...silences.map(
      ({ from, until, isLast }): FilmGap => ({ kind: isLast ? 'silent' : 'offline', from: place(from), until: place(until) }),
    ),
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

function lateGap(placed: readonly PlacedBatch[], place: (at: number) => number): FilmGap[] {
  const late = placed.filter((batch) => batch.place === 'late');
  const edits = changesIn(late);
  if (edits === 0) return [];
  return [{ kind: 'late', from: place(late[0]?.times[0] ?? 0), until: place(late.at(-1)?.times.at(-1) ?? 0), edits }];
}

const changesIn = (batches: readonly PlacedBatch[]): number =>
  batches.reduce((sum, { batch }) => sum + batch.events.filter(isChange).length, 0);
