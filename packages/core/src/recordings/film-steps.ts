import { isSameDocument } from '../attempts/document.ts';
import type { AttemptEvent } from '../attempts/schema.ts';
import { applyChanges, textHash } from '../attempts/text.ts';
import type { ItemId } from '../ids.ts';
import type { FilmSource, PlacedBatch } from './film-source.ts';
import type { FilmStep } from './views.ts';

type Steps = {
  steps: FilmStep[];
  /** Documents of which a batch that counts began on another text than the recording has there. */
  torn: ReadonlySet<number>;
};

/** What became part of the answers, in the order in which it did: of a batch whose text did not fit, all but the text. */
export function filmSteps(placed: readonly PlacedBatch[], { time, documents, items }: FilmSource, itemOf: (id: ItemId) => number): Steps {
  const texts = documents.map(({ starter }) => starter);
  const languages = items.map((): string | null => null);
  const steps: FilmStep[] = [];
  const torn = new Set<number>();
  let latest = 0;
  const add = (step: FilmStep) => {
    steps.push(step);
    if (step.kind === 'language') languages[step.item] = step.language;
    if (step.kind === 'whole') texts[step.document] = step.text;
    if (step.kind !== 'edit') return;
    const applied = applyChanges(texts[step.document] ?? '', step.changes);
    if ('refusal' in applied) torn.add(step.document);
    else texts[step.document] = applied.text;
  };
  for (const { place, batch, times } of placed) {
    if (place === 'superseded' || place === 'late') continue;
    const document = place === 'folded' ? documents.findIndex((own) => isSameDocument(own, batch.document)) : -1;
    let isInStep = batch.document !== null && textHash(texts[document] ?? '') === batch.document.hash;
    if (document >= 0 && !isInStep && !batch.events.some(({ kind }) => kind === 'snapshot')) torn.add(document);
    // Whoever writes in a language answers in it.
    const language = documents[document]?.language;
    const item = document < 0 || batch.document === null ? -1 : itemOf(batch.document.itemId);
    const began = time.placeOf(times[0] ?? 0);
    if (item >= 0 && language !== undefined && language !== 'prose' && languages[item] !== language) {
      latest = Math.max(latest, began);
      add({ at: latest, kind: 'language', item, language });
    }
    for (const [index, event] of batch.events.entries()) {
      if (event.kind === 'snapshot') isInStep = true;
      const isText = event.kind === 'edit' || event.kind === 'snapshot';
      if (isText && (!isInStep || document < 0)) continue;
      latest = Math.max(latest, time.placeOf(times[index] ?? 0));
      const step = stepOf(event, latest, document, itemOf);
      if (step !== null) add(step);
    }
  }
  return { steps, torn };
}

function stepOf(event: AttemptEvent, at: number, document: number, itemOf: (id: ItemId) => number): FilmStep | null {
  switch (event.kind) {
    case 'edit':
      return { at, kind: 'edit', document, input: event.input, changes: event.changes };
    case 'snapshot':
      return { at, kind: 'whole', document, text: event.text };
    case 'choose':
      return { at, kind: 'choose', item: itemOf(event.itemId), selected: event.selected };
    case 'fill':
      return { at, kind: 'fill', item: itemOf(event.itemId), typed: event.typed };
    case 'language':
      return { at, kind: 'language', item: itemOf(event.itemId), language: event.language };
    case 'item':
      return { at, kind: 'show', item: itemOf(event.itemId) };
    case 'leave':
    case 'return':
      return { at, kind: event.kind };
    // The server's own record of a run says more; a mark is the candidate's own affair.
    case 'run':
    case 'mark':
      return null;
    default:
      return event satisfies never;
  }
}
