import { AppError } from '@assay/core';
import {
  type BatchesAnswer,
  type DocumentRef,
  type EventBatch,
  isChange,
  type StoppedItem,
  type TimingForCandidate,
} from '@assay/core/attempts';
import { backOffMs } from './back-off.ts';
import type { DeviceClock, RecorderTransport, WriterSession } from './environment.ts';
import type { PendingEvents } from './pending-events.ts';
import { createDeliveredCount, type SaveState } from './save-state.ts';
import { createServerClock } from './server-clock.ts';
import { createWakeWatch } from './wake-watch.ts';

const sendEveryMs = 2500;
const heartbeatMs = 3000;
/** A refusal that only a person can lift is asked about again now and then: they may have opened their link in another tab. */
const blockedRetryMs = 15_000;
/** A request that outlives its page may carry 64 kB. */
const leavingCharacters = 15_000;
/** After a sleep the clock stands still until the server has told the time; where it cannot be reached, for so long. */
const frozenMs = 3000;

/** What the server last said. `isLate`: edits of this page came after the end. */
export type Delivered = { timing: TimingForCandidate; isWriter: boolean; isLate: boolean; stopped: readonly StoppedItem[] };

export type Delivery = {
  saveState(): SaveState;
  delivered(): Delivered;
  /** The server's now. */
  now(): Date;
  /** The working time is over, or may be: a device that has just woken does not know how long it slept. */
  mayBeOver(): boolean;
  send(): void;
  /** Send with the next turn, which comes soon. */
  sendSoon(): void;
  /** Resolves with `lastSeq()` once the server holds everything up to now. */
  allSaved(): Promise<number>;
  leave(): void;
  dispose(): void;
};

export type DeliveryStart = {
  clock: DeviceClock;
  random: () => number;
  transport: RecorderTransport;
  session: WriterSession;
  pending: PendingEvents;
  first: { timing: TimingForCandidate; sentMs: number; receivedMs: number };
  lastSeq: () => number;
  onChange: () => void;
  /** `isDoubtful`: an earlier answer about the same events was lost, and with it perhaps a `resync`. */
  onAcknowledged: (answer: BatchesAnswer, isDoubtful: boolean) => void;
  onResync: (document: DocumentRef, ackedSeq: number) => void;
  /** The server lacks events that are gone here, or will not take them: what waits is replaced by the whole state, numbered after `ackedSeq`. */
  onRestate: (ackedSeq: number) => void;
};

/** Carries waiting events to the server, one request at a time, for as long as it takes. */
export function createDelivery(start: DeliveryStart): Delivery {
  const { clock, transport, session, pending } = start;
  const serverClock = createServerClock();
  serverClock.learn({ serverNow: start.first.timing.serverNow, sentMs: start.first.sentMs, receivedMs: start.first.receivedMs });
  const waiters = new Set<Waiter>();
  let delivered: Delivered = { timing: start.first.timing, isWriter: true, isLate: false, stopped: [] };
  let savedAt: Date | null = null;
  let blockedBy: AppError | null = null;
  let failures = 0;
  let trouble: { kind: 'offline' } | { kind: 'unavailable'; message: string } | null = null;
  let conflicts = 0;
  /** Up to this number events were sent whose answer never came. */
  let unansweredSeq = 0;
  let hasRestated = false;
  /** The numbers of both sides differ: the next request only asks where the server is. */
  let isLost = false;
  let isSending = false;
  let isUrgent = false;
  let isDisposed = false;
  let dueMs = Number.POSITIVE_INFINITY;
  let cancelTurn = () => {};

  /** The server's now when the device was last known to be awake, and how much later it may be by now. */
  let frozen: { at: Date; sinceMs: number; mostMs: number } | null = null;
  const arrivals = createDeliveredCount(clock, start.onChange);
  if (pending.edits() > 0) arrivals.wait();
  const wake = createWakeWatch(clock, ({ lastAwakeMs, mostMs }) => {
    frozen ??= { at: nowAt(lastAwakeMs), sinceMs: clock.monotonicMs(), mostMs: 0 };
    frozen.mostMs += mostMs;
    void send();
  });

  function now(): Date {
    wake.look();
    const ms = clock.monotonicMs();
    return frozenAt(ms)?.at ?? nowAt(ms);
  }

  const frozenAt = (ms: number) => (frozen !== null && ms < frozen.sinceMs + frozenMs ? frozen : null);

  function mayBeOver(): boolean {
    const { closesAt } = delivered.timing;
    const earliest = now();
    const doubtMs = frozenAt(clock.monotonicMs())?.mostMs ?? 0;
    return closesAt !== null && earliest.getTime() + doubtMs >= new Date(closesAt).getTime();
  }

  function nowAt(monotonicMs: number): Date {
    return serverClock.nowAt(monotonicMs) ?? new Date(delivered.timing.serverNow);
  }

  function turnIn(delayMs: number) {
    cancelTurn();
    if (isDisposed) return;
    dueMs = clock.monotonicMs() + delayMs;
    cancelTurn = clock.after(delayMs, () => void send());
  }

  async function send() {
    if (isDisposed) return;
    if (isSending) {
      isUrgent = true;
      return;
    }
    isSending = true;
    isUrgent = false;
    const sentMs = clock.monotonicMs();
    const batches = isLost ? [] : pending.takeBatches();
    const leftBehind = pending.all().length - batches.reduce((sum, batch) => sum + batch.events.length, 0);
    let nextMs: number;
    try {
      const answer = await transport.sendBatches({ writerSessionId: session, batches: [...batches] }, false);
      if (isDisposed) return;
      nextMs = receive(answer, sentMs, leftBehind, batches.some(hasEdits));
    } catch (error) {
      if (isDisposed) return;
      nextMs = fail(error);
      const last = batches.at(-1);
      if (last !== undefined) unansweredSeq = Math.max(unansweredSeq, last.firstSeq + last.events.length - 1);
      if (trouble !== null || blockedBy !== null) arrivals.wait();
    }
    isSending = false;
    settle();
    start.onChange();
    // Asked for while it was under way: the network may be back, or the device awake, since it left.
    turnIn(isUrgent && failures <= 1 && blockedBy === null ? 0 : nextMs);
  }

  function receive(answer: BatchesAnswer, sentMs: number, leftBehind: number, isAboutEdits: boolean): number {
    serverClock.learn({ serverNow: answer.timing.serverNow, sentMs, receivedMs: clock.monotonicMs() });
    if (frozen !== null && sentMs >= frozen.sinceMs) frozen = null;
    const isLate = answer.isLate && answer.isWriter && isAboutEdits;
    delivered = {
      timing: answer.timing,
      isWriter: delivered.isWriter && answer.isWriter,
      isLate: delivered.isLate || isLate,
      stopped: delivered.stopped.length === answer.stopped.length ? delivered.stopped : answer.stopped,
    };
    failures = 0;
    trouble = null;
    blockedBy = null;
    if (isAboutEdits) hasRestated = false;
    savedAt = now();
    const isDoubtful = (pending.all()[0]?.event.seq ?? Number.POSITIVE_INFINITY) <= Math.min(answer.ackedSeq, unansweredSeq);
    const editsBefore = pending.edits();
    pending.acknowledge(answer.ackedSeq);
    arrivals.arrived({ edits: editsBefore - pending.edits(), ackedSeq: answer.ackedSeq, lastSeq: start.lastSeq() });
    start.onAcknowledged(answer, isDoubtful);
    if (isLost) {
      isLost = false;
      pending.regroup(answer.ackedSeq);
      const first = pending.all()[0]?.event.seq ?? start.lastSeq() + 1;
      if (first !== answer.ackedSeq + 1) restate(answer.ackedSeq);
      return 0;
    }
    conflicts = 0;
    if (answer.resync !== null && answer.isWriter) {
      start.onResync(answer.resync, answer.ackedSeq);
      return 0;
    }
    if (pending.all().length === 0) return heartbeatMs;
    return leftBehind > 0 || waiters.size > 0 ? 0 : sendEveryMs;
  }

  function restate(ackedSeq: number) {
    start.onRestate(ackedSeq);
    for (const waiter of waiters) waiter.seq = start.lastSeq();
  }

  /** How long to wait before the next try. */
  function fail(error: unknown): number {
    if (!(error instanceof AppError)) {
      trouble = { kind: 'offline' };
      return later(0);
    }
    switch (error.code) {
      case 'conflict':
        conflicts += 1;
        isLost = true;
        if (conflicts > 5) blockedBy = error;
        return conflicts > 2 ? backOffMs(conflicts, start.random) : 0;
      case 'invalid_input':
        if (hasRestated) return blocked(error);
        hasRestated = true;
        restate((pending.all()[0]?.event.seq ?? start.lastSeq() + 1) - 1);
        return 0;
      case 'attempt_closed':
      case 'unauthenticated':
      case 'forbidden':
      case 'not_found':
        return blocked(error);
      case 'rate_limited':
      case 'unavailable':
        trouble = { kind: 'unavailable', message: error.message };
        return later(error.details.retryAfterSeconds ?? 0);
      case 'internal':
        trouble = { kind: 'unavailable', message: 'The server has a fault. It has been noted.' };
        return later(0);
      default:
        return error.code satisfies never;
    }
  }

  function later(retryAfterSeconds: number): number {
    failures += 1;
    return Math.max(backOffMs(failures, start.random), retryAfterSeconds * 1000);
  }

  function blocked(error: AppError): number {
    blockedBy = error;
    return blockedRetryMs;
  }

  function settle() {
    const oldest = pending.all()[0]?.event.seq ?? start.lastSeq() + 1;
    for (const waiter of [...waiters]) {
      if (oldest > waiter.seq) waiter.resolve(waiter.seq);
      else if (blockedBy !== null) waiter.reject(blockedBy);
      else continue;
      waiters.delete(waiter);
    }
  }

  turnIn(pending.all().length > 0 ? 0 : heartbeatMs);

  return {
    now,
    mayBeOver,
    delivered: () => delivered,
    saveState() {
      const edits = pending.edits();
      if (blockedBy !== null) return { kind: 'blocked', edits, error: blockedBy };
      if (trouble !== null) return { ...trouble, edits };
      return edits > 0 ? { kind: 'saving', edits } : { kind: 'saved', at: savedAt, delivered: arrivals.told() };
    },
    send: () => void send(),
    sendSoon() {
      if (dueMs > clock.monotonicMs() + sendEveryMs) turnIn(sendEveryMs);
    },
    allSaved() {
      return new Promise((resolve, reject) => {
        waiters.add({ seq: start.lastSeq(), resolve, reject });
        settle();
        if (waiters.size > 0) void send();
      });
    },
    leave() {
      const batches = isLost ? [] : pending.takeBatches(leavingCharacters);
      // Whether it arrives is learned by the next page, which asks where the server is.
      if (batches.length > 0) transport.sendBatches({ writerSessionId: session, batches: [...batches] }, true).catch(() => {});
    },
    dispose() {
      isDisposed = true;
      cancelTurn();
      wake.dispose();
      arrivals.dispose();
      for (const waiter of waiters) waiter.reject(new Error('the recorder was closed'));
      waiters.clear();
    },
  };
}

const hasEdits = (batch: EventBatch): boolean => batch.document !== null || batch.events.some(isChange);

type Waiter = { seq: number; resolve: (seq: number) => void; reject: (error: unknown) => void };
