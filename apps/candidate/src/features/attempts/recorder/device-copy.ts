import { type BatchesAnswer, type DocumentRef, documentRef, isChange } from '@assay/core/attempts';
import {
  type DeviceClock,
  documentKey,
  type EventStore,
  type KeptText,
  type LeftText,
  type PendingEvent,
  type WriterSession,
} from './environment.ts';
import type { PendingEvents } from './pending-events.ts';

const firstRepairMs = 1000;
const repairEveryMs = 10_000;

/** What this page has not handed over yet, as the device keeps it: it outlives the page. */
export type DeviceCopy = {
  /** False when something waits in this page's memory only. */
  isDurable(): boolean;
  /** Edits and choices that the device is writing down now: a page that is closed meanwhile may take them with it. */
  beingKept(): number;
  /** Texts with edits that came after a take-over. */
  leftTexts(): readonly LeftText[];
  add(pending: PendingEvent): void;
  /** `isDoubtful`: the server has the events, and may not have taken them into the answer. */
  acknowledge(answer: Pick<BatchesAnswer, 'ackedSeq' | 'isWriter' | 'resync'>, isDoubtful: boolean): void;
  /** Documents whose edits the server has, though perhaps not in the answer. */
  unfoldedUpTo(ackedSeq: number): readonly DocumentRef[];
  /** What came after a take-over is not wanted. */
  forgetLeftTexts(): void;
  /** What waits was numbered anew: it replaces all that is kept. */
  replace(): void;
  dispose(): void;
};

export type DeviceCopyStart = {
  clock: Pick<DeviceClock, 'after'>;
  store: EventStore;
  /** False for a store that does not outlive the page. */
  isDurable: boolean;
  session: WriterSession;
  pending: PendingEvents;
  textOf: (document: DocumentRef) => string;
  onChange: () => void;
  /** Nothing is being written down any more. */
  onKept: () => void;
};

/** A document with edits that are not known to be part of the answer. */
type Unfolded = { document: DocumentRef; lastSeq: number; keptSeq: number };

/**
 * Keeps each event, and of each document the text at the first edit that waits: with the later edits on top it is the text of this device, whatever
 * becomes of the page. Nothing is kept of what the server has taken into the answer.
 */
export function createDeviceCopy(start: DeviceCopyStart): DeviceCopy {
  const { clock, store, session, pending, textOf } = start;
  const unfolded = new Map<string, Unfolded>();
  let isWriter = true;
  let forgottenSeq = 0;
  let newestSeq = 0;
  let isWhole = start.isDurable;
  let failures = 0;
  let cancelRepair: (() => void) | null = null;
  let isRepairing = false;
  let isDisposed = false;
  let beingKept = 0;

  for (const waiting of pending.all()) note(waiting);

  function note({ event, document }: PendingEvent) {
    newestSeq = event.seq;
    if (document === null) return null;
    const key = documentKey(document);
    const known = unfolded.get(key);
    if (known !== undefined) {
      known.lastSeq = event.seq;
      return null;
    }
    const added = { document: documentRef(document), lastSeq: event.seq, keptSeq: 0 };
    unfolded.set(key, added);
    return added;
  }

  const textNow = (entry: Unfolded): KeptText => {
    entry.keptSeq = newestSeq;
    return { document: entry.document, text: textOf(entry.document), seq: newestSeq };
  };

  function keep(work: Promise<void>): Promise<void> {
    return work.catch(() => {
      failures += 1;
      const wasWhole = isWhole;
      isWhole = false;
      if (!start.isDurable || isDisposed) return;
      if (wasWhole) start.onChange();
      repairIn(wasWhole ? firstRepairMs : repairEveryMs);
    });
  }

  async function keepChange(work: Promise<void>): Promise<void> {
    beingKept += 1;
    await keep(work);
    beingKept -= 1;
    if (beingKept === 0 && !isDisposed) start.onKept();
  }

  function repairIn(delayMs: number) {
    if (!isRepairing) cancelRepair ??= clock.after(delayMs, () => void repair());
  }

  /** Writes everything anew, and so finds out whether writing is possible again. */
  async function repair() {
    cancelRepair?.();
    cancelRepair = null;
    isRepairing = true;
    const failuresBefore = failures;
    const kept = { events: [...pending.all()], texts: [...unfolded.values()].map(textNow) };
    const isWritten = await store.replace(session, kept).then(
      () => true,
      () => false,
    );
    isRepairing = false;
    if (isDisposed) return;
    if (!isWritten || failures !== failuresBefore) {
      repairIn(repairEveryMs);
      return;
    }
    isWhole = true;
    start.onChange();
  }

  return {
    isDurable: () => isWhole,
    beingKept: () => beingKept,
    leftTexts: () => (isWriter ? [] : [...unfolded.values()].map(({ document }) => ({ document, text: textOf(document) }))),
    add(event) {
      const added = note(event);
      const work = store.addEvent(session, event, added === null ? null : textNow(added));
      void (isChange(event.event) ? keepChange(work) : keep(work));
    },
    acknowledge(answer, isDoubtful) {
      isWriter &&= answer.isWriter;
      if (answer.ackedSeq !== forgottenSeq) {
        forgottenSeq = answer.ackedSeq;
        // A server that lacks the text of one document may lack others of the same request: it names one.
        const isFolded = isWriter && answer.resync === null && !isDoubtful;
        const drop: DocumentRef[] = [];
        const texts: KeptText[] = [];
        for (const [key, entry] of unfolded) {
          if (isFolded && entry.lastSeq <= answer.ackedSeq) {
            unfolded.delete(key);
            drop.push(entry.document);
          } else if (entry.keptSeq < answer.ackedSeq) texts.push(textNow(entry));
        }
        void keep(store.acknowledge(session, answer.ackedSeq, { keep: texts, drop }));
      }
      if (!isWhole && start.isDurable && pending.all().length === 0 && !isRepairing) void repair();
    },
    unfoldedUpTo: (ackedSeq) => [...unfolded.values()].filter(({ lastSeq }) => lastSeq <= ackedSeq).map(({ document }) => document),
    forgetLeftTexts() {
      if (isWriter) return;
      const drop = [...unfolded.values()].map(({ document }) => document);
      unfolded.clear();
      void keep(store.acknowledge(session, forgottenSeq, { keep: [], drop }));
    },
    replace() {
      unfolded.clear();
      forgottenSeq = 0;
      for (const waiting of pending.all()) note(waiting);
      void keep(store.replace(session, { events: [...pending.all()], texts: [...unfolded.values()].map(textNow) }));
    },
    dispose() {
      isDisposed = true;
      cancelRepair?.();
    },
  };
}
