import type { FinishedRun } from '@assay/core/attempts';
import { type Film, type FilmGap, stepsUntil } from '@assay/core/recordings';
import { formatCount } from '../format.ts';
import { outcomeWords } from '../outcome-words.ts';
import { gapWords } from './gap-words.ts';
import { placeWords, spanWords } from './place.ts';

export type RunTone = 'passed' | 'failed' | 'other';

/** What one can step to: `steps` have happened once it has. */
export type FilmEvent = { at: number; until: number; steps: number; words: string } & (
  | { kind: 'paste' | 'choose' | 'language' | 'item' | 'away' }
  | { kind: 'run'; tone: RunTone }
  | { kind: FilmGap['kind'] }
);

/** Everything worth stopping at, in the order in which it happened. */
export function eventsOf(film: Film): FilmEvent[] {
  return [...stepEvents(film), ...film.gaps.map((gap) => eventOfGap(film, gap))].toSorted((a, b) => a.at - b.at || a.steps - b.steps);
}

function stepEvents(film: Film): FilmEvent[] {
  const events: FilmEvent[] = [];
  let [shown, away]: [number | null, FilmEvent | null] = [null, null];
  const endOf = (event: FilmEvent | null, until: number) => {
    if (event === null) return;
    event.until = until;
    event.words = `Away from the page for ${spanWords(film, until - event.at)}`;
  };
  for (const [index, step] of film.steps.entries()) {
    const place = { at: step.at, until: step.at, steps: index + 1 };
    switch (step.kind) {
      case 'edit': {
        const count = step.changes.reduce((sum, { text }) => sum + text.length, 0);
        if (count === 0 || (step.input !== 'paste' && step.input !== 'drop')) break;
        events.push({
          ...place,
          kind: 'paste',
          words: `${step.input === 'paste' ? 'Pasted' : 'Dropped'} ${formatCount(count, 'character')}`,
        });
        break;
      }
      case 'choose':
        events.push({ ...place, kind: 'choose', words: choiceWords(film, step.item, step.selected) });
        break;
      case 'language':
        events.push({ ...place, kind: 'language', words: `${languageNames[step.language]} chosen` });
        break;
      case 'show':
        if (step.item !== shown) events.push({ ...place, kind: 'item', words: `Question ${itemName(film, step.item)}` });
        shown = step.item;
        break;
      case 'leave':
        if (away !== null) break;
        away = { ...place, kind: 'away', words: '' };
        events.push(away);
        break;
      case 'return':
        endOf(away, step.at);
        away = null;
        break;
      case 'ask': {
        const run = film.runs[step.run];
        if (run?.toldAt === null) events.push({ ...place, kind: 'run', tone: 'other', words: 'Run: its result never came' });
        break;
      }
      case 'told': {
        const result = film.runs[step.run]?.result ?? null;
        events.push({ ...place, kind: 'run', tone: runTone(result), words: runWords(result) });
        break;
      }
      case 'whole':
      case 'fill':
        break;
      default:
        step satisfies never;
    }
  }
  endOf(away, film.endsAtMs);
  return events;
}

const eventOfGap = (film: Film, gap: FilmGap): FilmEvent => ({
  kind: gap.kind,
  at: gap.from,
  until: gap.until,
  steps: stepsUntil(film, gap.from),
  words: gapWords(film, gap),
});

export function runTone(result: FinishedRun | null): RunTone {
  if (result?.kind !== 'samples') return 'other';
  return result.results.length > 0 && result.results.every(({ passed }) => passed) ? 'passed' : 'failed';
}

export function runWords(result: FinishedRun | null): string {
  switch (result?.kind) {
    case undefined:
      return 'Run';
    case 'samples':
      return `Run: ${result.results.filter(({ passed }) => passed).length} of ${formatCount(result.results.length, 'visible case')} passed`;
    case 'own': {
      const words = outcomeWords(result.result.outcome);
      return `Run with own input: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    }
    case 'failed':
      return 'Not run: the sandbox could not be reached';
    default:
      return result satisfies never;
  }
}

function choiceWords({ items }: Film, item: number, selected: readonly string[]): string {
  const places = (items[item]?.options ?? []).flatMap(({ id }, index) => (selected.includes(id) ? [index + 1] : []));
  if (places.length === 0) return 'Chose nothing any more';
  return `Chose option ${places.join(', ')}`;
}

export const itemName = ({ items }: Pick<Film, 'items'>, item: number): string => `${item + 1}. ${items[item]?.title ?? ''}`;

export const languageNames = { javascript: 'JavaScript', typescript: 'TypeScript', python: 'Python', sql: 'SQL', prose: 'Text' } as const;

/** Where and what: "12:31, Pasted 40 characters". */
export const eventLine = (film: Film, event: FilmEvent): string => `${placeWords(film, event.at)}, ${event.words}`;
