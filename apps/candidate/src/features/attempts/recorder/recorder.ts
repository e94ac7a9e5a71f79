import type { AttemptEvent, InputType, ItemForCandidate, TextChange } from '@assay/core/attempts';
import { documentLimit } from '@assay/core/attempts';
import type { Answers } from './answers.ts';
import { createDelivery, type Delivered, type Delivery, type DeliveryStart, type SaveState } from './delivery.ts';
import { type DocumentRef, documentKey, type EventStore, type WriterSession } from './environment.ts';

const textEveryMs = 1000;
/** Most changes the protocol takes in one event; a larger one is told as the whole text. */
const mostChanges = 1000;

export type RecorderView = Delivered & {
  save: SaveState;
  /** False when events wait in this page's memory only. */
  isDurable: boolean;
  isLocked: boolean;
};

export type EditResult = 'recorded' | 'too_long' | 'locked';

/** An event as the page tells it: number and time are the recorder's. */
type Happening = AttemptEvent extends infer Event ? (Event extends AttemptEvent ? Omit<Event, 'seq' | 'clientAt'> : never) : never;

export type Recorder = Pick<Delivery, 'now' | 'allSaved'> & {
  readonly session: WriterSession;
  readonly answers: Pick<Answers, 'textOf' | 'selectedOf' | 'languageOf'>;
  view(): RecorderView;
  subscribe(listener: () => void): () => void;
  /** `wholeText` is the editor's text after the changes: where the two disagree it wins. */
  edit(document: DocumentRef, input: InputType, changes: readonly TextChange[], wholeText: () => string): EditResult;
  choose(itemId: ItemForCandidate['itemId'], selected: readonly string[]): EditResult;
  note(happening: Extract<Happening, { kind: 'language' | 'item' | 'leave' | 'return' | 'run' }>): void;
  /** Send now. */
  flush(): void;
  /** The page goes away. */
  leave(): void;
  lock(): void;
  unlock(): void;
  dispose(): void;
};

export type RecorderStart = Pick<DeliveryStart, 'clock' | 'random' | 'transport' | 'session' | 'pending' | 'first'> & {
  store: EventStore;
  isDurable: boolean;
  answers: Answers;
  lastSeq: number;
  /** Documents whose text the server must be told anew. */
  restate: readonly DocumentRef[];
};

/** Keeps every edit from the moment it happens until the server has it. */
export function createRecorder(start: RecorderStart): Recorder {
  const { clock, store, session, answers, pending } = start;
  const listeners = new Set<() => void>();
  const unsavedTexts = new Map<string, DocumentRef>();
  let { lastSeq, isDurable } = start;
  let isLocked = false;
  let cancelTexts: (() => void) | null = null;

  const delivery = createDelivery({
    ...start,
    lastSeq: () => lastSeq,
    onChange: publish,
    onAcknowledged(seq) {
      lastSeq = Math.max(lastSeq, seq);
      keep(store.forgetEvents(session, seq));
    },
    onResync(document) {
      const isOnItsWay = pending
        .all()
        .some(
          (waiting) =>
            waiting.event.kind === 'snapshot' && waiting.document !== null && documentKey(waiting.document) === documentKey(document),
        );
      if (!isOnItsWay) snapshot(document);
    },
    // Nothing of the texts is lost, only how they came about.
    onRestate(ackedSeq) {
      pending.regroup(Number.MAX_SAFE_INTEGER);
      keep(store.forgetEvents(session, Number.MAX_SAFE_INTEGER));
      lastSeq = ackedSeq;
      for (const document of answers.touched()) snapshot(document);
      for (const itemId of answers.chosen()) record({ kind: 'choose', itemId, selected: [...answers.selectedOf(itemId)] }, null);
    },
  });

  const currentView = (): RecorderView => ({ ...delivery.delivered(), save: delivery.saveState(), isDurable, isLocked });
  let view = currentView();

  function publish() {
    view = currentView();
    for (const listener of listeners) listener();
  }

  function keep(work: Promise<void>) {
    work.catch(() => {
      if (!isDurable) return;
      isDurable = false;
      publish();
    });
  }

  function record(happening: Happening, document: ReturnType<Answers['before']> | null) {
    lastSeq += 1;
    const event: AttemptEvent = { ...happening, seq: lastSeq, clientAt: clock.wallMs() };
    answers.apply(event);
    pending.add({ event, document });
    keep(store.addEvent(session, { event, document }));
    if (document !== null) keepTextSoon(document);
    delivery.sendSoon();
    publish();
  }

  function snapshot(document: DocumentRef) {
    record({ kind: 'snapshot', text: answers.textOf(document) }, answers.before(document));
  }

  function keepTextSoon(document: DocumentRef) {
    unsavedTexts.set(documentKey(document), { itemId: document.itemId, language: document.language });
    cancelTexts ??= clock.after(textEveryMs, keepTexts);
  }

  function keepTexts() {
    cancelTexts?.();
    cancelTexts = null;
    for (const document of unsavedTexts.values()) keep(store.saveText(session, document, answers.textOf(document)));
    unsavedTexts.clear();
  }

  const mayChange = () => !isLocked && view.isWriter;

  for (const document of start.restate) snapshot(document);

  return {
    session,
    answers,
    now: delivery.now,
    allSaved: delivery.allSaved,
    flush: delivery.send,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(document, input, changes, wholeText) {
      if (!mayChange()) return 'locked';
      const before = answers.before(document);
      const result = changes.length > mostChanges ? 'out_of_step' : answers.change(document, changes);
      if (result === 'too_long') return 'too_long';
      if (result === 'changed') {
        record({ kind: 'edit', input, changes: [...changes] }, before);
        return 'recorded';
      }
      const text = wholeText();
      if (text.length > documentLimit) return 'too_long';
      answers.setText(document, text);
      record({ kind: 'snapshot', text }, before);
      return 'recorded';
    },
    choose(itemId, selected) {
      if (!mayChange()) return 'locked';
      record({ kind: 'choose', itemId, selected: [...selected] }, null);
      return 'recorded';
    },
    note: (happening) => record(happening, null),
    leave() {
      keepTexts();
      delivery.leave();
    },
    lock() {
      if (isLocked) return;
      isLocked = true;
      publish();
      delivery.send();
    },
    unlock() {
      if (!isLocked) return;
      isLocked = false;
      publish();
    },
    dispose() {
      keepTexts();
      delivery.dispose();
      listeners.clear();
    },
  };
}
