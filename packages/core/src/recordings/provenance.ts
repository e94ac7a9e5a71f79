import type { InputType, TextChange } from '../attempts/schema.ts';
import { cutAt, joined, piecesIn } from './origins.ts';
import { findTraced, RemovedTexts, type TracedText } from './traced-texts.ts';
import type { Film, Origins } from './views.ts';

/**
 * Where each character of the final texts came from, by document. What is pasted or dropped is `moved` when the same text, margins aside, stands in one of the
 * answers or was taken out of one; what had been pasted from elsewhere stays that, however often it is moved. What undo and redo bring back is what it was before.
 */
export function provenanceOf({ documents, steps }: Pick<Film, 'documents' | 'steps'>): readonly (readonly Origins[])[] {
  const traced = documents.map(
    ({ starter }): TracedText => ({ text: starter, pieces: joined([{ origin: 'given', length: starter.length }]) }),
  );
  const starters = [...traced];
  const removed = new RemovedTexts();
  for (const step of steps) {
    if (step.kind !== 'edit' && step.kind !== 'whole') continue;
    const before = traced[step.document];
    if (before === undefined) continue;
    if (step.kind === 'whole') {
      traced[step.document] = afterWhole(before, step.text);
      continue;
    }
    // A text dragged from one place to another is taken out by the same event that puts it in.
    const cut = step.changes.map((change) => partOf(before, change));
    const places = () => [...cut, ...removed.all(), ...traced, ...starters];
    let after = before;
    for (const change of step.changes) {
      const inserted = change.text === '' ? [] : originsOf(step.input, change.text, places);
      const [head, rest] = cutAt(after.pieces, change.offset);
      const [, tail] = cutAt(rest, change.length);
      const text = after.text.slice(0, change.offset) + change.text + after.text.slice(change.offset + change.length);
      after = { text, pieces: joined([...head, ...inserted, ...tail]) };
    }
    for (const [index, change] of step.changes.entries()) removed.add(step.document, change.offset, cut[index] ?? { text: '', pieces: [] });
    if (step.changes.some(({ text }) => text !== '')) removed.endRun();
    traced[step.document] = after;
  }
  return traced.map(({ pieces }) => pieces);
}

const partOf = ({ text, pieces }: TracedText, { offset, length }: TextChange): TracedText => ({
  text: text.slice(offset, offset + length),
  pieces: piecesIn(pieces, offset, length),
});

/** Less than this comes from a command of the editor often enough without being a copy of anything. */
const shortestCopy = 8;

function originsOf(input: InputType, text: string, places: () => readonly TracedText[]): readonly Origins[] {
  const typed: Origins[] = [{ origin: 'typed', length: text.length }];
  switch (input) {
    case 'paste':
    case 'drop':
      return moved(findTraced(text, places())) ?? [{ origin: 'pasted', length: text.length }];
    case 'undo':
    case 'redo':
      return findTraced(text, places()) ?? typed;
    // Lines that are moved or copied by a key.
    case 'insert':
      return text.trim().length < shortestCopy ? typed : (moved(findTraced(text, places())) ?? typed);
    case 'type':
    case 'delete':
    case 'cut':
    case 'completion':
      return typed;
    default:
      return input satisfies never;
  }
}

const moved = (pieces: readonly Origins[] | null): readonly Origins[] | null =>
  pieces?.map(({ origin, length }) => ({ origin: origin === 'pasted' || origin === 'unseen' ? origin : 'moved', length })) ?? null;

/** What both texts begin and end with stays what it was; nobody saw how the rest got there. */
function afterWhole({ text, pieces }: TracedText, after: string): TracedText {
  const most = Math.min(text.length, after.length);
  let start = 0;
  while (start < most && text[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && text[text.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [head] = cutAt(pieces, start);
  const [, tail] = cutAt(pieces, text.length - end);
  return { text: after, pieces: joined([...head, { origin: 'unseen', length: after.length - start - end }, ...tail]) };
}
