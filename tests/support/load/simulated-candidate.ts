import { canonicalJson } from '@assay/core';
import {
  type AttemptEvent,
  type AttemptForCandidate,
  applyChanges,
  type BatchesAnswer,
  type DocumentBefore,
  textHash,
  type WriterForCandidate,
} from '@assay/core/attempts';
import { type AttemptId, type ItemId, newId, type WriterSessionId } from '@assay/core/ids';
import { backOffMs } from '../../../apps/candidate/src/features/attempts/recorder/back-off.ts';
import { createPendingEvents } from '../../../apps/candidate/src/features/attempts/recorder/pending-events.ts';
import { type Answer, type Client, NoAnswer } from './http-client.ts';
import { nextEdit } from './typist.ts';

/** What a client knows of its own work: held against the database at the end. */
export type LedgerEntry = {
  attemptId: AttemptId;
  itemId: ItemId;
  writerSessionId: WriterSessionId;
  starter: string;
  text: string;
  selected: readonly string[] | null;
  ackedSeq: number;
  /** Chained over the acknowledged events, in order. */
  digest: string;
  unsent: number;
};

/** The beginning of `digest`, and its continuation by one event. */
export const firstDigest = '';
export const digestAfter = (digest: string, event: AttemptEvent): string => textHash(digest + canonicalJson(event));

export type CandidateOptions = {
  attemptId: AttemptId;
  client: Client;
  random: () => number;
  /** 1: the product's times; 0.1: ten times as fast. */
  pace: number;
  /** The share of time in which keys are pressed. */
  typingShare: number;
  onAcknowledged: (latencyMs: number, isHeartbeat: boolean) => void;
  onLate: (lateMs: number) => void;
  /** A refusal that this client should never have got. */
  onProblem: (problem: string) => void;
};

export type SimulatedCandidate = {
  isOpen: () => boolean;
  isActive: () => boolean;
  /** Within so long. */
  begin: (withinMs: number) => void;
  /** Presses no key from now on; what is pending is still delivered. */
  rest: () => void;
  /** Sends nothing any more, as if the tab was asleep. */
  pause: () => void;
  entry: () => LedgerEntry | null;
};

const sendEveryMs = 2500;
const heartbeatMs = 3000;
const keysPerSecond = 4;
const meanBurstMs = 20_000;

/**
 * A candidate's page without the page: the product's own queue of pending events, its times and its back-off, over a text that it types. A batch
 * whose answer is not known is sent again as it was; a resync is answered by a snapshot.
 */
export function simulateCandidate(options: CandidateOptions): SimulatedCandidate {
  const { attemptId, client, random, pace, onProblem } = options;
  const path = `/api/candidate/attempts/${attemptId}`;
  const pending = createPendingEvents();
  // Proposed by the client, as the product's does: who asks again after a lost answer is the one who writes.
  const proposed = newId(
    'writerSession',
    new Date(),
    Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)),
  );
  let session: WriterSessionId | null = null;
  let document: Pick<DocumentBefore, 'itemId' | 'language'> | null = null;
  let choice: { itemId: ItemId; options: readonly string[] } | null = null;
  let starter = '';
  let text = '';
  let selected: readonly string[] | null = null;
  let lastSeq = 0;
  let ackedSeq = 0;
  let digest = firstDigest;
  let failures = 0;
  let isLost = false;
  let state: 'asleep' | 'active' = 'asleep';
  let isResting = false;
  let isInTurn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typedUntilMs = 0;
  let isTyping = random() < options.typingShare;
  let burstEndsMs = 0;

  function turnIn(delayMs: number) {
    clearTimeout(timer);
    if (state === 'asleep') return;
    const scaledMs = delayMs * pace;
    const dueMs = performance.now() + scaledMs;
    timer = setTimeout(() => {
      options.onLate(performance.now() - dueMs);
      isInTurn = true;
      void turn().then((nextMs) => {
        isInTurn = false;
        turnIn(nextMs);
      });
    }, scaledMs);
  }

  async function turn(): Promise<number> {
    try {
      if (document === null) return await open();
      type();
      return await send();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      failures += 1;
      return backOffMs(failures, random);
    }
  }

  async function open(): Promise<number> {
    if (session === null) {
      const answer = await client.post(`${path}/writers`, JSON.stringify({ previous: proposed, resumeCode: null }));
      if (answer.status !== 200) return refused(answer);
      const writer: WriterForCandidate = JSON.parse(answer.body);
      if (writer.kind !== 'writing') return unexpected(`somebody else writes ${attemptId}`);
      session = writer.writerSessionId;
    }
    const answer = await client.get(path);
    if (answer.status !== 200) return refused(answer);
    const { items }: AttemptForCandidate = JSON.parse(answer.body);
    for (const { itemId, question, answer: held } of items) {
      const [first] = question.code?.languages ?? [];
      if (first !== undefined) {
        starter = held.texts[0]?.text ?? first.starter;
        text = starter;
        document = { itemId, language: first.language };
      }
      if (question.choice !== null) choice = { itemId, options: question.choice.options.map(({ id }) => id) };
    }
    failures = 0;
    typedUntilMs = performance.now();
    return random() * heartbeatMs;
  }

  /** Presses the keys of the time since the last turn. */
  function type() {
    const nowMs = performance.now();
    if (nowMs > burstEndsMs) {
      isTyping = random() < options.typingShare;
      burstEndsMs = nowMs + meanBurstMs * pace * (0.5 + random());
    }
    const elapsedMs = Math.min(nowMs - typedUntilMs, 2 * heartbeatMs * pace);
    typedUntilMs = nowMs;
    if (!isTyping || isResting || document === null) return;
    const keys = Math.max(1, Math.round((elapsedMs / pace / 1000) * keysPerSecond));
    for (let key = 0; key < keys; key += 1) press();
    if (choice !== null && random() < 0.05) {
      const option = choice.options[Math.floor(random() * choice.options.length)];
      selected = option === undefined ? [] : [option];
      lastSeq += 1;
      pending.add({ event: { ...stamp(), kind: 'choose', itemId: choice.itemId, selected: [...selected] }, document: null });
    }
  }

  const stamp = () => ({ seq: lastSeq, clientAt: Date.now() });

  function press() {
    const before = documentBefore();
    const edit = nextEdit(text, random);
    const applied = applyChanges(text, edit.changes);
    if ('refusal' in applied || before === null) return onProblem(`an edit did not fit its own text in ${attemptId}`);
    text = applied.text;
    lastSeq += 1;
    pending.add({ event: { ...stamp(), ...edit }, document: before });
  }

  // Only the first edit of a batch is asked what it applies to.
  const documentBefore = (): DocumentBefore | null => document && { ...document, length: text.length, hash: textHash(text) };

  async function send(): Promise<number> {
    const batches = isLost ? [] : pending.takeBatches();
    const answer = await client.post(`${path}/batches`, JSON.stringify({ writerSessionId: session, batches }));
    if (answer.status !== 200) return refused(answer);
    failures = 0;
    options.onAcknowledged(answer.latencyMs, batches.length === 0);
    const heard: BatchesAnswer = JSON.parse(answer.body);
    if (!heard.isWriter || heard.isLate) return unexpected(`${attemptId} was taken over or is late`);
    if (heard.ackedSeq < ackedSeq) onProblem(`${attemptId}: acknowledged up to ${ackedSeq}, now only ${heard.ackedSeq}`);
    acknowledge(heard.ackedSeq);
    if (isLost) {
      isLost = false;
      pending.regroup(heard.ackedSeq);
      const next = pending.all()[0]?.event.seq ?? lastSeq + 1;
      if (next !== heard.ackedSeq + 1) return unexpected(`${attemptId}: the server has ${heard.ackedSeq}, the next here is ${next}`);
      return 0;
    }
    const before = documentBefore();
    if (heard.resync !== null && before !== null) {
      onProblem(`${attemptId} was asked for its whole text`);
      lastSeq += 1;
      pending.add({ event: { ...stamp(), kind: 'snapshot', text }, document: before });
      return 0;
    }
    return isTyping || pending.all().length > 0 ? sendEveryMs : heartbeatMs;
  }

  function acknowledge(seq: number) {
    for (const { event } of pending.all()) if (event.seq <= seq) digest = digestAfter(digest, event);
    ackedSeq = seq;
    pending.acknowledge(seq);
  }

  function refused(answer: Answer): number {
    failures += 1;
    if (answer.status === 409) {
      onProblem(`${attemptId}: ${answer.body}`);
      isLost = true;
      return 0;
    }
    if (answer.status !== 503 && answer.status !== 429) return unexpected(`${attemptId} got ${answer.status}: ${answer.body}`);
    return Math.max(backOffMs(failures, random), 2000);
  }

  function unexpected(problem: string): number {
    onProblem(problem);
    return 15_000;
  }

  return {
    isOpen: () => document !== null,
    isActive: () => state === 'active',
    begin(withinMs) {
      if (state === 'active') return;
      state = 'active';
      typedUntilMs = performance.now();
      if (!isInTurn) turnIn((random() * Math.max(withinMs, heartbeatMs * pace)) / pace);
    },
    rest() {
      isResting = true;
    },
    pause() {
      state = 'asleep';
      clearTimeout(timer);
    },
    entry() {
      if (document === null || session === null) return null;
      const { itemId } = document;
      return { attemptId, itemId, writerSessionId: session, starter, text, selected, ackedSeq, digest, unsent: pending.all().length };
    },
  };
}
