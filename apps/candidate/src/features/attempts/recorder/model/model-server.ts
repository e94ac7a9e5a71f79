import { AppError } from '@assay/core';
import {
  type AttemptForCandidate,
  applyChanges,
  type BatchesAnswer,
  type BatchesInput,
  type EventBatch,
  textHash,
  type WriterForCandidate,
} from '@assay/core/attempts';
import { batchesInput } from '@assay/core/attempts/schema';
import { parseId } from '@assay/core/ids';
import type { DeviceClock, WriterSession } from '../environment.ts';

export const itemIds = ['0', '1'].map((digit) => parseId('item', `itm_${digit.repeat(26)}`));
export const starter = 'function f() {\n}\n';
const attemptId = parseId('attempt', `att_${'0'.repeat(26)}`);
const startMs = 1_700_000_000_000;

/** What the server promises, in a hundred lines: the recorder is held against it. */
export type ModelServer = {
  openWriter(previous: WriterSession | null): WriterForCandidate;
  getAttempt(): AttemptForCandidate;
  sendBatches(input: BatchesInput): BatchesAnswer;
  textOf(itemId: string): string;
  selectedOf(itemId: string): readonly string[];
  eventsHeld(): number;
  closeAt(ms: number): void;
  /** Damages the text it holds, as a fault of ours would. */
  corrupt(itemId: string, text: string): void;
  /** Goes back to having only the first batches, as a restored backup would. */
  loseAllBatches(): void;
};

export function createModelServer(clock: DeviceClock): ModelServer {
  const texts = new Map<string, string>(itemIds.map((itemId) => [itemId, starter]));
  const selected = new Map<string, readonly string[]>();
  const batches = new Map<string, string>();
  const acked = new Map<WriterSession, number>();
  let current: WriterSession | null = null;
  let writers = 0;
  let closesAtMs = Number.MAX_SAFE_INTEGER;

  const nowMs = () => clock.monotonicMs();
  const timing = () => ({
    serverNow: new Date(startMs + nowMs()).toISOString(),
    phase: nowMs() >= closesAtMs ? ('closed' as const) : ('running' as const),
    closesAt: null,
    remainingMs: 0,
  });

  function fold(batch: EventBatch): boolean {
    for (const event of batch.events) if (event.kind === 'choose') selected.set(event.itemId, event.selected);
    if (batch.document === null) return true;
    let text = texts.get(batch.document.itemId) ?? '';
    let isInStep = batch.document.length === text.length && batch.document.hash === textHash(text);
    for (const event of batch.events) {
      if (event.kind === 'snapshot') {
        text = event.text;
        isInStep = true;
      }
      if (event.kind !== 'edit' || !isInStep) continue;
      const applied = applyChanges(text, event.changes);
      if ('refusal' in applied) isInStep = false;
      else text = applied.text;
    }
    if (isInStep) texts.set(batch.document.itemId, text);
    return isInStep;
  }

  return {
    openWriter(previous) {
      if (current === null || current !== previous) {
        writers += 1;
        current = parseId('writerSession', `wri_${String(writers).padStart(26, '0')}`);
        acked.set(current, 0);
      }
      return { writerSessionId: current, ackedSeq: acked.get(current) ?? 0 };
    },
    getAttempt: () => ({
      attemptId,
      assessment: 'Model',
      purpose: 'real',
      contact: null,
      hearsBy: null,
      timing: timing(),
      receipt: null,
      items: itemIds.map((itemId, position) => ({
        itemId,
        position,
        section: 's',
        runs: [],
        answer: {
          texts: [{ language: 'javascript', text: texts.get(itemId) ?? '' }],
          language: null,
          selected: selected.get(itemId) ?? [],
        },
        question: {
          title: 'q',
          kind: 'code',
          minutes: 1,
          statementHtml: '',
          choice: null,
          code: { signature: null, languages: [{ language: 'javascript', starter }], samples: [], limits: { timeMs: 1, memoryMb: 1 } },
        },
      })),
    }),
    sendBatches(input) {
      // What the edge of the real server would refuse must never be sent.
      const parsed = batchesInput.safeParse(JSON.parse(JSON.stringify(input)));
      if (!parsed.success) throw new Error(`not a valid request: ${parsed.error.message}`);
      const session = input.writerSessionId;
      let ackedSeq = acked.get(session) ?? 0;
      let resync: BatchesAnswer['resync'] = null;
      for (const batch of parsed.data.batches) {
        const key = `${session} ${batch.firstSeq}`;
        if (batch.firstSeq > ackedSeq + 1) throw new AppError('conflict', 'gap', { reason: 'gap' });
        if (batch.firstSeq <= ackedSeq) {
          if (batches.get(key) === JSON.stringify(batch)) continue;
          throw new AppError('conflict', 'changed', { reason: 'changed_batch' });
        }
        if (session === current && nowMs() < closesAtMs) {
          const isFolded = fold(batch);
          if (!isFolded && batch.document !== null) resync = { itemId: batch.document.itemId, language: batch.document.language };
          else if (batch.document?.itemId === resync?.itemId) resync = null;
        }
        batches.set(key, JSON.stringify(batch));
        ackedSeq = batch.firstSeq + batch.events.length - 1;
        acked.set(session, ackedSeq);
      }
      return { timing: timing(), ackedSeq, isWriter: session === current, resync, isLate: nowMs() >= closesAtMs };
    },
    textOf: (itemId) => texts.get(itemId) ?? '',
    selectedOf: (itemId) => selected.get(itemId) ?? [],
    eventsHeld: () => [...acked.values()].reduce((sum, seq) => sum + seq, 0),
    closeAt(ms) {
      closesAtMs = ms;
    },
    corrupt(itemId, text) {
      texts.set(itemId, text);
    },
    loseAllBatches() {
      batches.clear();
      for (const session of acked.keys()) acked.set(session, 0);
      for (const itemId of itemIds) texts.set(itemId, starter);
    },
  };
}
