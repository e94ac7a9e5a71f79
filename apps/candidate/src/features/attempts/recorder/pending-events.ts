import { type AttemptEvent, type EventBatch, isChange } from '@assay/core/attempts';
import { documentKey, type PendingEvent } from './environment.ts';

/** Enough for one request: far below what a server refuses, far above what is typed in a minute. A larger event travels alone. */
const eventsPerBatch = 500;
const charactersPerRequest = 250_000;
const batchesPerRequest = 50;

/** What the server does not hold yet, in order, grouped for sending. */
export type PendingEvents = {
  add(pending: PendingEvent): void;
  acknowledge(seq: number): void;
  /** The batches to send now. Once given out they stay as they are: a repeated batch must be the same batch. */
  takeBatches(mostCharacters?: number): readonly EventBatch[];
  /** The server and we disagree on where we are: group anew what it does not hold. */
  regroup(ackedSeq: number): void;
  all(): readonly PendingEvent[];
  /** Edits and choices among them: what a candidate would call changes. */
  edits(): number;
};

export function createPendingEvents(initial: readonly PendingEvent[] = []): PendingEvents {
  let waiting: PendingEvent[] = [...initial];
  let frozen: EventBatch[] = [];
  // Counted along, because it is shown with every key.
  let edits = countOf(waiting);
  const frozenCount = () => frozen.reduce((sum, batch) => sum + batch.events.length, 0);
  const drop = (seq: number) => {
    waiting = waiting.filter(({ event }) => event.seq > seq);
    edits = countOf(waiting);
  };
  return {
    add(pending) {
      waiting.push(pending);
      if (isChange(pending.event)) edits += 1;
    },
    acknowledge(seq) {
      drop(seq);
      frozen = frozen.filter((batch) => lastSeq(batch) > seq);
    },
    takeBatches(mostCharacters = charactersPerRequest) {
      const candidates = [...frozen, ...groupBatches(waiting.slice(frozenCount()))];
      const taken: EventBatch[] = [];
      let characters = 0;
      for (const batch of candidates.slice(0, batchesPerRequest)) {
        characters += weight(batch);
        if (taken.length > 0 && characters > mostCharacters) break;
        taken.push(batch);
      }
      // What has never left may still grow.
      frozen = candidates.slice(0, Math.max(frozen.length, taken.length));
      return taken;
    },
    regroup(ackedSeq) {
      drop(ackedSeq);
      frozen = [];
    },
    all: () => waiting,
    edits: () => edits,
  };
}

const countOf = (events: readonly PendingEvent[]): number => events.reduce((sum, { event }) => sum + (isChange(event) ? 1 : 0), 0);

const lastSeq = (batch: EventBatch): number => batch.firstSeq + batch.events.length - 1;

const weight = (batch: EventBatch): number => batch.events.reduce((sum, event) => sum + eventWeight(event), 0);

function eventWeight(event: AttemptEvent): number {
  const textLength =
    event.kind === 'edit'
      ? event.changes.reduce((sum, change) => sum + change.text.length + 40, 0)
      : event.kind === 'snapshot'
        ? event.text.length
        : 60;
  return textLength + 80;
}

/** Consecutive events of one document share a batch; events without a document go with whichever is open. A snapshot opens its own. */
function groupBatches(events: readonly PendingEvent[]): EventBatch[] {
  const batches: EventBatch[] = [];
  let open: EventBatch | null = null;
  let openWeight = 0;
  for (const { event, document } of events) {
    const added = eventWeight(event);
    const fits: boolean =
      open !== null &&
      open.events.length < eventsPerBatch &&
      openWeight + added <= charactersPerRequest &&
      event.kind !== 'snapshot' &&
      (document === null || open.document === null || documentKey(document) === documentKey(open.document));
    if (open !== null && fits) {
      open.document ??= document;
      open.events.push(event);
      openWeight += added;
    } else {
      open = { firstSeq: event.seq, document, events: [event] };
      openWeight = added;
      batches.push(open);
    }
  }
  return batches;
}
