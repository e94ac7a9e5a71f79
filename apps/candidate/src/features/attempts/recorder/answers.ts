import type { AttemptEvent, AttemptForCandidate, DocumentBefore, DocumentRef, ItemForCandidate, TextChange } from '@assay/core/attempts';
import { applyChanges, documentRef, followUpDocument, textHash } from '@assay/core/attempts';
import type { Language } from '@assay/core/runs';
import { documentKey, type PendingEvent } from './environment.ts';

type ItemId = ItemForCandidate['itemId'];

type Unnumbered<Event> = Event extends AttemptEvent ? Omit<Event, 'seq' | 'clientAt'> : never;

/** A choice, a field or a mark as it stands. */
export type Restated = Unnumbered<Extract<AttemptEvent, { kind: 'choose' | 'fill' | 'mark' }>>;

/** The answers as this page holds them: what the server sent, and every event since. */
export type Answers = {
  textOf(document: DocumentRef): string;
  /** False for a document that the server did not show and this device has nothing of. */
  knows(document: DocumentRef): boolean;
  /** Documents that an event has changed since they came from the server. */
  touched(): readonly DocumentRef[];
  selectedOf(itemId: ItemId): readonly string[];
  typedOf(itemId: ItemId): string;
  isMarked(itemId: ItemId): boolean;
  /** Each choice, field and mark that an event has changed, as the event that says how it stands. */
  restated(): readonly Restated[];
  /** Of a question with code. */
  languageOf(itemId: ItemId): Language | null;
  before(document: DocumentRef): DocumentBefore;
  change(document: DocumentRef, changes: readonly TextChange[]): 'changed' | 'too_long' | 'out_of_step';
  setText(document: DocumentRef, text: string): void;
  /** Choices and languages; edits go through `change`. */
  apply(event: AttemptEvent): void;
};

const nothing: readonly string[] = [];

export function createAnswers(attempt: AttemptForCandidate): Answers {
  const texts = new Map<string, string>();
  const touched = new Map<string, DocumentRef>();
  const selected = new Map<ItemId, readonly string[]>();
  const typed = new Map<ItemId, string>();
  const marked = new Map<ItemId, boolean>();
  const restated = new Map<string, Restated>();
  const restate = (event: Restated) => void restated.set(`${event.kind} ${event.itemId}`, event);
  const languages = new Map<ItemId, Language>();
  for (const item of attempt.items) {
    selected.set(item.itemId, item.answer.selected);
    typed.set(item.itemId, item.answer.typed ?? '');
    marked.set(item.itemId, item.isMarked);
    const first = item.answer.language ?? item.question.code?.languages[0]?.language;
    if (first !== undefined) languages.set(item.itemId, first);
    for (const { language, starter } of item.question.code?.languages ?? []) {
      texts.set(documentKey({ itemId: item.itemId, language }), starter);
    }
    // Files that the server does not hold are not known here: an attempt that began before there were several has one.
    if (item.answer.prose !== null) texts.set(documentKey({ itemId: item.itemId, language: 'prose' }), item.answer.prose);
    if (item.answer.followUp !== null) texts.set(documentKey(followUpDocument(item.itemId)), item.answer.followUp);
    for (const { text, ...file } of item.answer.texts) texts.set(documentKey({ itemId: item.itemId, ...file }), text);
  }
  const textOf = (document: DocumentRef) => texts.get(documentKey(document)) ?? '';
  const setText = (document: DocumentRef, text: string) => {
    texts.set(documentKey(document), text);
    touched.set(documentKey(document), documentRef(document));
  };
  return {
    textOf,
    knows: (document) => texts.has(documentKey(document)),
    setText,
    touched: () => [...touched.values()],
    selectedOf: (itemId) => selected.get(itemId) ?? nothing,
    typedOf: (itemId) => typed.get(itemId) ?? '',
    isMarked: (itemId) => marked.get(itemId) ?? false,
    restated: () => [...restated.values()],
    languageOf: (itemId) => languages.get(itemId) ?? null,
    before(document) {
      const text = textOf(document);
      return { ...documentRef(document), length: text.length, hash: textHash(text) };
    },
    change(document, changes) {
      const result = applyChanges(textOf(document), changes);
      if ('text' in result) {
        setText(document, result.text);
        return 'changed';
      }
      return result.refusal === 'too_long' ? 'too_long' : 'out_of_step';
    },
    apply(event) {
      if (event.kind === 'choose') {
        selected.set(event.itemId, event.selected);
        restate({ kind: 'choose', itemId: event.itemId, selected: event.selected });
      }
      if (event.kind === 'fill') {
        typed.set(event.itemId, event.typed);
        restate({ kind: 'fill', itemId: event.itemId, typed: event.typed });
      }
      if (event.kind === 'mark') {
        marked.set(event.itemId, event.isMarked);
        restate({ kind: 'mark', itemId: event.itemId, isMarked: event.isMarked });
      }
      if (event.kind === 'language') languages.set(event.itemId, event.language);
    },
  };
}

/**
 * Puts events the server does not hold yet on top of its answers. Names the documents where they do not fit, which cannot happen unless one side lost
 * something: their whole text is restated then.
 */
export function replay(answers: Answers, events: readonly PendingEvent[]): readonly DocumentRef[] {
  const unfit = new Map<string, DocumentRef>();
  for (const { event, document } of events) {
    answers.apply(event);
    if (document === null) continue;
    const key = documentKey(document);
    if (event.kind === 'snapshot') {
      answers.setText(document, event.text);
      unfit.delete(key);
    } else if (event.kind === 'edit' && !unfit.has(key)) {
      const held = answers.before(document);
      const fits = held.length === document.length && held.hash === document.hash && answers.change(document, event.changes) === 'changed';
      if (!fits) unfit.set(key, document);
    }
  }
  return [...unfit.values()];
}
