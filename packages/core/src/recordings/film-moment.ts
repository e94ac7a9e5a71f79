import { applyChanges } from '../attempts/text.ts';
import type { Language } from '../runs/schema.ts';
import type { Film, FilmStep } from './views.ts';

/** All that stood on the candidate's screen at one moment of a film. */
export type FilmMoment = {
  /** By document. */
  texts: string[];
  /** By item. */
  answers: { selected: readonly string[]; typed: string | null; language: Language | null }[];
  /** The item that was shown; null before the first. */
  shown: number | null;
  /** By item: the document that was written in last. */
  documents: (number | null)[];
  isAway: boolean;
  /** By item: the run that was asked for last, and whether its result had come. */
  runs: ({ run: number; isTold: boolean } | null)[];
};

type Filmed = Pick<Film, 'items' | 'documents'>;

export const firstMoment = ({ items, documents }: Filmed): FilmMoment => ({
  texts: documents.map(({ starter }) => starter),
  answers: items.map(() => ({ selected: [], typed: null, language: null })),
  shown: null,
  documents: items.map(() => null),
  isAway: false,
  runs: items.map(() => null),
});

/** The moment may be changed afterwards without the other one changing. */
export const copyOf = (moment: FilmMoment): FilmMoment => ({
  ...moment,
  texts: [...moment.texts],
  answers: [...moment.answers],
  documents: [...moment.documents],
  runs: [...moment.runs],
});

/** Changes the moment to what it is after the step. An edit that fits nothing is left out: `isFaithful` tells of it. */
export function advance(moment: FilmMoment, { documents }: Pick<Filmed, 'documents'>, step: FilmStep): void {
  switch (step.kind) {
    case 'edit': {
      const applied = applyChanges(moment.texts[step.document] ?? '', step.changes);
      if ('text' in applied) moment.texts[step.document] = applied.text;
      writeIn(moment, documents[step.document]?.item, step.document);
      return;
    }
    case 'whole':
      moment.texts[step.document] = step.text;
      writeIn(moment, documents[step.document]?.item, step.document);
      return;
    case 'choose':
      answer(moment, step.item, { selected: step.selected });
      return;
    case 'fill':
      answer(moment, step.item, { typed: step.typed });
      return;
    case 'language':
      answer(moment, step.item, { language: step.language });
      return;
    case 'show':
      moment.shown = step.item;
      return;
    case 'leave':
    case 'return':
      moment.isAway = step.kind === 'leave';
      return;
    case 'ask':
      moment.runs[step.item] = { run: step.run, isTold: false };
      return;
    case 'told':
      moment.runs[step.item] = { run: step.run, isTold: true };
      return;
    default:
      step satisfies never;
  }
}

function writeIn(moment: FilmMoment, item: number | undefined, document: number): void {
  if (item !== undefined) moment.documents[item] = document;
}

function answer(moment: FilmMoment, item: number, change: Partial<FilmMoment['answers'][number]>): void {
  const before = moment.answers[item];
  if (before !== undefined) moment.answers[item] = { ...before, ...change };
}
