import type { AttemptEvent, DocumentBefore, DocumentRef, InputType, ItemForCandidate, TextChange } from '@assay/core/attempts';
import { documentLimit } from '@assay/core/attempts';
import { typedAnswerLimit } from '@assay/core/questions';
import type { Answers, Restated } from './answers.ts';
import { createDelivery, type Delivered, type Delivery, type DeliveryStart } from './delivery.ts';
import { createDeviceCopy } from './device-copy.ts';
import { documentKey, type EventStore, type LeftText, type PendingEvent, type WriterSession } from './environment.ts';
import { withLeftTexts } from './left-texts.ts';
import { type SaveState, withoutBeingKept } from './save-state.ts';

/** Most changes the protocol takes in one event; a larger one is told as the whole text. */
const mostChanges = 1000;
/** Clocks can be set to years that the protocol does not take. */
const furthestMs = 1e14;

export type RecorderView = Delivered & {
  save: SaveState;
  /** False when something waits in this page's memory only. */
  isDurable: boolean;
  isLocked: boolean;
  /** Texts of this device that are not part of the answer: of this page since a take-over, and of sessions before it. */
  leftTexts: readonly LeftText[];
};

export type EditResult = 'recorded' | 'too_long' | 'locked';

/** An event as the page tells it: number and time are the recorder's. */
type Happening = AttemptEvent extends infer Event ? (Event extends AttemptEvent ? Omit<Event, 'seq' | 'clientAt'> : never) : never;

export type Recorder = Pick<Delivery, 'now' | 'allSaved'> & {
  readonly session: WriterSession;
  readonly answers: Pick<Answers, 'textOf' | 'knows' | 'selectedOf' | 'typedOf' | 'isMarked' | 'languageOf'>;
  view(): RecorderView;
  subscribe(listener: () => void): () => void;
  /**
   * `wholeText` is the editor's text after the changes: where the two disagree it wins. Without changes it is told as it is, for an editor that
   * cannot say what it did.
   */
  edit(document: DocumentRef, input: InputType, changes: readonly TextChange[], wholeText: () => string): EditResult;
  choose(itemId: ItemForCandidate['itemId'], selected: readonly string[]): EditResult;
  /** The field of a number or text question now says this. */
  fill(itemId: ItemForCandidate['itemId'], typed: string): EditResult;
  /** To come back to, or no longer. */
  mark(itemId: ItemForCandidate['itemId'], isMarked: boolean): EditResult;
  note(happening: Extract<Happening, { kind: 'language' | 'item' | 'leave' | 'return' | 'run' }>): void;
  /** Send now: the network is back, the page is shown again. */
  flush(): void;
  /** The page goes away. */
  leave(): void;
  lock(): void;
  unlock(): void;
  /** The candidate has seen the left texts and wants none of them. */
  dismissLeftTexts(): void;
  dispose(): void;
};

export type RecorderStart = Pick<DeliveryStart, 'clock' | 'random' | 'transport' | 'session' | 'pending' | 'first'> & {
  store: EventStore;
  isDurable: boolean;
  answers: Answers;
  lastSeq: number;
  /** What the server must be told anew, as a whole. */
  restate: Restating;
  /** The store holds what no longer waits. */
  isStoreStale: boolean;
  leftTexts: readonly LeftText[];
  /** Minutes were added, or a break began. */
  onTiming: (timing: Delivered['timing']) => void;
  /** Forgets what the sessions before this one left in the store. */
  forgetLeftTexts: () => void;
};

export type Restating = { documents: readonly DocumentRef[]; choices: readonly Restated[] };

/** Keeps every edit from the moment it happens until the server has it. */
export function createRecorder(start: RecorderStart): Recorder {
  const { clock, session, answers, pending } = start;
  const listeners = new Set<() => void>();
  let { lastSeq, leftTexts } = start;
  let isLocked = false;

  function numbered(happening: Happening, document: DocumentBefore | null): PendingEvent {
    lastSeq += 1;
    const clientAt = Math.max(-furthestMs, Math.min(furthestMs, clock.wallMs()));
    return { event: { ...happening, seq: lastSeq, clientAt }, document };
  }

  function restate({ documents, choices }: Restating) {
    for (const document of documents) {
      pending.add(numbered({ kind: 'snapshot', text: answers.textOf(document) }, answers.before(document)));
    }
    for (const choice of choices) pending.add(numbered(choice, null));
  }

  const copy = createDeviceCopy({ ...start, textOf: answers.textOf, onChange: () => publish(), onKept });
  restate(start.restate);
  if (start.isStoreStale) copy.replace();
  const delivery = createDelivery({
    ...start,
    lastSeq: () => lastSeq,
    onChange: () => publish(),
    onAcknowledged(answer, isDoubtful) {
      lastSeq = Math.max(lastSeq, answer.ackedSeq);
      const { isWriter: wasWriter, timing } = view;
      if (timing.closesAt !== answer.timing.closesAt) start.onTiming(answer.timing);
      copy.acknowledge(answer, isDoubtful);
      if (isDoubtful && answer.isWriter && answer.resync === null) for (const each of copy.unfoldedUpTo(answer.ackedSeq)) askAbout(each);
      // Once only: what this page types is locked from here on.
      if (wasWriter && !answer.isWriter) leftTexts = withLeftTexts(leftTexts, copy.leftTexts());
    },
    onResync(document, ackedSeq) {
      const documents = new Map([document, ...copy.unfoldedUpTo(ackedSeq)].map((each) => [documentKey(each), each]));
      for (const each of documents.values()) if (answers.knows(each) && !isOnItsWay(each)) snapshot(each);
    },
    // Nothing of the texts is lost, only how they came about.
    onRestate(ackedSeq) {
      pending.regroup(Number.MAX_SAFE_INTEGER);
      lastSeq = ackedSeq;
      restate({ documents: answers.touched(), choices: answers.restated() });
      copy.replace();
      publish();
    },
  });

  const currentView = (): RecorderView => ({
    ...delivery.delivered(),
    save: withoutBeingKept(delivery.saveState(), copy.beingKept()),
    isDurable: copy.isDurable(),
    isLocked,
    leftTexts,
  });
  let view = currentView();

  function publish() {
    view = currentView();
    for (const listener of listeners) listener();
  }

  /** While all gets through, what waits is on its way: nobody is told of each key twice. */
  function onKept() {
    if (delivery.saveState().kind !== 'saving') publish();
  }

  function record(happening: Happening, document: DocumentBefore | null) {
    const waiting = numbered(happening, document);
    answers.apply(waiting.event);
    pending.add(waiting);
    copy.add(waiting);
    delivery.sendSoon();
    publish();
  }

  function snapshot(document: DocumentRef) {
    record({ kind: 'snapshot', text: answers.textOf(document) }, answers.before(document));
  }

  /** Names the text without changing anything, so that the server can say that its own differs. */
  function askAbout(document: DocumentRef) {
    // Words have no language to name: they are told as they are.
    if (document.language === 'prose') return snapshot(document);
    if (answers.languageOf(document.itemId) !== document.language) return;
    record({ kind: 'language', itemId: document.itemId, language: document.language }, answers.before(document));
  }

  const isOnItsWay = (document: DocumentRef) =>
    pending
      .all()
      .some(
        (waiting) =>
          waiting.event.kind === 'snapshot' && waiting.document !== null && documentKey(waiting.document) === documentKey(document),
      );

  const mayChange = () => !isLocked && view.isWriter && !delivery.mayBeOver();

  return {
    session,
    answers,
    now: delivery.now,
    allSaved: delivery.allSaved,
    flush: delivery.send,
    leave: delivery.leave,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(document, input, changes, wholeText) {
      // In a break the server shows no text, so there is none to change.
      if (!mayChange() || !answers.knows(document)) return 'locked';
      const before = answers.before(document);
      const isTellable = changes.length > 0 && changes.length <= mostChanges;
      const result = isTellable ? answers.change(document, changes) : 'out_of_step';
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
    fill(itemId, typed) {
      if (typed.length > typedAnswerLimit) return 'too_long';
      if (!mayChange()) return 'locked';
      record({ kind: 'fill', itemId, typed }, null);
      return 'recorded';
    },
    mark(itemId, isMarked) {
      if (!mayChange()) return 'locked';
      record({ kind: 'mark', itemId, isMarked }, null);
      return 'recorded';
    },
    note: (happening) => record(happening, null),
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
    dismissLeftTexts() {
      leftTexts = [];
      copy.forgetLeftTexts();
      start.forgetLeftTexts();
      publish();
    },
    dispose() {
      delivery.dispose();
      copy.dispose();
      listeners.clear();
    },
  };
}
