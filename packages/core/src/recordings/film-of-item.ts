import type { ItemId } from '../ids.ts';
import type { Film, FilmStep } from './views.ts';

/** Of a film what belongs to one of its items, which is the first and only one of the new film. The timeline stays that of the whole attempt. */
export function filmOfItem(film: Film, item: number): Film {
  const own = film.items[item];
  if (own === undefined) throw new Error(`the film has no item ${item}`);
  const documents = film.documents.flatMap((document, index) => (document.item === item ? [index] : []));
  const runs = film.runs.flatMap((run, index) => (run.item === item ? [index] : []));
  const inItem = (step: FilmStep): FilmStep[] => {
    switch (step.kind) {
      case 'edit':
      case 'whole':
        return documents.includes(step.document) ? [{ ...step, document: documents.indexOf(step.document) }] : [];
      case 'ask':
      case 'told':
        return step.item === item ? [{ ...step, item: 0, run: runs.indexOf(step.run) }] : [];
      case 'choose':
      case 'fill':
      case 'language':
      case 'show':
        return step.item === item ? [{ ...step, item: 0 }] : [];
      case 'leave':
      case 'return':
        return [step];
      default:
        return step satisfies never;
    }
  };
  return {
    ...film,
    items: [own],
    documents: film.documents.filter(({ item: of }) => of === item).map((document) => ({ ...document, item: 0 })),
    steps: film.steps.flatMap(inItem),
    runs: film.runs.filter(({ item: of }) => of === item).map((run) => ({ ...run, item: 0 })),
  };
}

/** Where in a film an item was first seen or answered; null where nothing is recorded of it. */
export function beginningOf(film: Film, itemId: ItemId): number | null {
  const item = film.items.findIndex((one) => one.itemId === itemId);
  if (item === -1) return null;
  return filmOfItem(film, item).steps.find(({ kind }) => kind !== 'leave' && kind !== 'return')?.at ?? null;
}
