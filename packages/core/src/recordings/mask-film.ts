import type { FinishedRun, OwnInputResult, TextChange } from '../attempts/schema.ts';
import { CellText } from './cell-text.ts';
import { maskJson } from './mask-json.ts';
import { mask, maskNames, type NameFinder } from './names.ts';
import type { Film, FilmStep } from './views.ts';

/**
 * The same film with the names in everything that was typed, pasted or printed replaced by dots, one for each code unit, so that every offset and every length
 * stays. A character is masked through its whole life when it was part of a name at any moment, and so is what was typed and deleted again in the middle of a name or next to
 * one: whoever corrects a slip in the own name is not given away by the slip. So is a name that was begun and taken out again before it was finished.
 */
export function maskFilm(film: Film, finder: NameFinder): Film {
  const hidden = hiddenPlaces(film, finder, documentsWithNames(film, finder));
  const inText = (text: string) => maskNames(text, finder);
  return {
    ...film,
    steps: film.steps.map((step, index): FilmStep => {
      if (step.kind === 'fill') return { ...step, typed: inText(step.typed) };
      if (step.kind === 'whole') return { ...step, text: dotted(step.text, hidden.get(`${index}:0`)) };
      if (step.kind !== 'edit') return step;
      return {
        ...step,
        changes: step.changes.map((own, change) => ({ ...own, text: dotted(own.text, hidden.get(`${index}:${change}`)) })),
      };
    }),
    runs: film.runs.map((run) => ({ ...run, result: maskRun(run.result, inText) })),
  };
}

/** Most people never write their name: only texts in which a name stood, or its beginning, at some moment are looked at closely. */
function documentsWithNames({ documents, steps }: Film, finder: NameFinder): ReadonlySet<number> {
  const texts = documents.map(({ starter }) => starter);
  const named = new Set<number>();
  for (const step of steps) {
    if ((step.kind !== 'edit' && step.kind !== 'whole') || named.has(step.document)) continue;
    const before = texts[step.document] ?? '';
    let text = before;
    for (const { offset, length, text: inserted } of changesOf(step, before.length)) {
      text = text.slice(0, offset) + inserted + text.slice(offset + length);
      const around = text.slice(Math.max(0, offset - finder.mostLength), offset + inserted.length + finder.mostLength);
      const isBegun = inserted !== '' && finder.begunAt(text.slice(0, offset + inserted.length).slice(-finder.mostLength)) !== null;
      if (isBegun || finder.find(around).length > 0) named.add(step.document);
    }
    texts[step.document] = text;
  }
  return named;
}

type Hidden = ReadonlyMap<string, readonly number[]>;

/** By step and change, the places of the inserted text that belong to a name. What is hidden by a later moment changes what an earlier one shows, so they are gone through until nothing is added. */
function hiddenPlaces(film: Film, finder: NameFinder, named: ReadonlySet<number>): Hidden {
  let hidden: Hidden = new Map();
  for (;;) {
    const more = hiddenWith(film, finder, named, hidden);
    if (countOf(more) === countOf(hidden)) return hidden;
    hidden = more;
  }
}

const countOf = (hidden: Hidden): number => [...hidden.values()].reduce((sum, places) => sum + places.length, 0);

function hiddenWith({ documents, steps }: Film, finder: NameFinder, named: ReadonlySet<number>, known: Hidden): Hidden {
  const texts = new Map([...named].map((document) => [document, new CellText(documents[document]?.starter ?? '')]));
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'edit' && step.kind !== 'whole') continue;
    const text = texts.get(step.document);
    if (text === undefined) continue;
    for (const [change, own] of changesOf(step, text.length).entries()) {
      text.replace({ step: index, change }, finder, own, known.get(`${index}:${change}`));
      text.maskAround(finder, own.offset, own.text.length);
    }
  }
  return new Map([...texts.values()].flatMap((text) => text.hidden()));
}

/** A whole text comes in place of what stood there. */
const changesOf = (step: Extract<FilmStep, { kind: 'edit' | 'whole' }>, lengthBefore: number): readonly TextChange[] =>
  step.kind === 'edit' ? step.changes : [{ offset: 0, length: lengthBefore, text: step.text }];

function dotted(text: string, places: readonly number[] | undefined): string {
  if (places === undefined) return text;
  const units = text.split('');
  for (const place of places) units[place] = mask;
  return units.join('');
}

/** What a run said, without the names in it. */
export function maskRun(result: FinishedRun | null, inText: (text: string) => string): FinishedRun | null {
  if (result === null || result.kind === 'failed') return result;
  const ofOne = <Result extends OwnInputResult>(own: Result): Result => ({
    ...own,
    got: own.got === null ? null : maskJson(own.got, inText),
    stdout: inText(own.stdout),
    stderr: inText(own.stderr),
    error: own.error === null ? null : { ...own.error, message: inText(own.error.message) },
  });
  return result.kind === 'own'
    ? { ...result, input: inText(result.input), result: ofOne(result.result) }
    : { ...result, results: result.results.map(ofOne) };
}
