import type { Film, FilmGap } from '@assay/core/recordings';
import { formatCount } from '../format.ts';
import { placeWords, spanWords } from './place.ts';

/** What the recording does not show, or shows with a doubt, in a sentence. */
export function gapWords(film: Film, gap: FilmGap): string {
  const [from, until, span] = [placeWords(film, gap.from), placeWords(film, gap.until), spanWords(film, gap.until - gap.from)];
  switch (gap.kind) {
    case 'offline':
      return `Offline from ${from} for ${span}: what was typed meanwhile came later, with times by the device’s clock.`;
    case 'silent':
      return `Nothing was heard of the device after ${from}, up to the end: what was typed there may be missing.`;
    case 'break':
      return `A break at ${from}: the clock stood still.`;
    case 'taken_over':
      return gap.edits === 0
        ? `Another tab or device went on from ${from}.`
        : `Another tab or device went on from ${from}: ${formatCount(gap.edits, 'edit')} of the one before ${gap.edits === 1 ? 'is' : 'are'} not part of the answer.`;
    case 'drifted':
      return `At ${from} ${formatCount(gap.edits, 'edit')} fitted no text that the server held: the whole text was sent instead, so how it came about is not seen.`;
    case 'late':
      return `${formatCount(gap.edits, 'edit')} arrived after the end and ${gap.edits === 1 ? 'does' : 'do'} not count.`;
    case 'clock':
      return gap.until > gap.from
        ? `The device’s clock was changed between ${from} and ${until}: how the time in between passed is not certain.`
        : `The device’s clock was changed at ${from}: times around it are not certain.`;
    default:
      return gap satisfies never;
  }
}

/** The same in two words, for a place on the timeline. */
export const gapNames = {
  offline: 'Offline',
  silent: 'Not heard of',
  break: 'Break',
  taken_over: 'Taken over',
  drifted: 'Whole text sent',
  late: 'Late edits',
  clock: 'Clock changed',
} as const satisfies Record<FilmGap['kind'], string>;
