import { AppError } from '@assay/core';
import {
  type AttemptForCandidate,
  type BatchesAnswer,
  type BatchesInput,
  type DocumentRef,
  documentRef,
  type EventBatch,
  graceMs,
  isSameDocument,
  type OpenWriterInput,
  textAfter,
  type WriterForCandidate,
} from '@assay/core/attempts';
import { batchesInput } from '@assay/core/attempts/schema';
import { type ItemId, parseId } from '@assay/core/ids';
import { documentKey, type WriterSession } from '../environment.ts';
import type { VirtualClock } from './virtual-clock.ts';

export const itemIds = ['0', '1'].map((digit) => parseId('item', `itm_${digit.repeat(26)}`));
export const starter = 'function f() {\n}\n';
/** The first item has a file beside the one that is run. */
export const helperPath = 'lib/helper.js';
export const helperStarter = 'export const zero = 0;\n';
export const documents: readonly DocumentRef[] = itemIds.flatMap((itemId, index): DocumentRef[] => [
  { itemId, language: 'javascript' },
  ...(index === 0 ? [{ itemId, language: 'javascript' as const, path: helperPath }] : []),
]);
const keyOf = (itemId: ItemId, path?: string): string =>
  documentKey(path === undefined ? { itemId, language: 'javascript' } : { itemId, language: 'javascript', path });
const starterOf = ({ path }: DocumentRef): string => (path === undefined ? starter : helperStarter);
export const resumeCode = 'K7M4-2QPX';
const attemptId = parseId('attempt', `att_${'0'.repeat(26)}`);
const startMs = 1_700_000_000_000;

/** What the server promises, in short: the recorder is held against it. */
export type ModelServer = {
  openWriter(input: OpenWriterInput): WriterForCandidate;
  getAttempt(): AttemptForCandidate;
  sendBatches(input: BatchesInput): BatchesAnswer;
  /** Without a path of the file that is run. */
  textOf(itemId: ItemId, path?: string): string;
  selectedOf(itemId: ItemId): readonly string[];
  isMarked(itemId: ItemId): boolean;
  /** With the late tail on top. */
  lateTextOf(itemId: ItemId, path?: string): string;
  eventsHeld(): number;
  /** The working time ends then, by the time of the world; the grace comes on top. */
  closeAt(ms: number): void;
  setBreak(isPaused: boolean): void;
  /** What every request is answered with until it is null again. */
  refuseWith(error: AppError | null): void;
  /** Damages the text it holds, as a fault of ours would. */
  corrupt(itemId: ItemId, text: string, path?: string): void;
  /** Goes back to having nothing, as a restored backup would. */
  loseAllBatches(): void;
};

type State = { texts: Map<string, string>; selected: Map<string, readonly string[]>; marked: Map<string, boolean> };

export function createModelServer(clock: Pick<VirtualClock, 'trueMs'>): ModelServer {
  const state: State = {
    texts: new Map(documents.map((each) => [documentKey(each), starterOf(each)])),
    selected: new Map(),
    marked: new Map(),
  };
  let late: State | null = null;
  const batches = new Map<string, string>();
  const acked = new Map<WriterSession, number>();
  let current: WriterSession | null = null;
  let writers = 0;
  let closesAtMs = Number.MAX_SAFE_INTEGER;
  let isPaused = false;
  let refusal: AppError | null = null;

  const isLate = () => clock.trueMs() >= closesAtMs + graceMs;
  function timing(): BatchesAnswer['timing'] {
    const nowMs = clock.trueMs();
    const closesAt = closesAtMs === Number.MAX_SAFE_INTEGER ? null : new Date(startMs + closesAtMs).toISOString();
    const phase = isLate() ? 'closed' : nowMs >= closesAtMs ? 'grace' : isPaused ? 'paused' : 'running';
    return { serverNow: new Date(startMs + nowMs).toISOString(), phase, closesAt, remainingMs: 0, resumesAt: null, breakLeftMs: 0 };
  }

  function fold({ texts, selected, marked }: State, batch: EventBatch): boolean {
    for (const event of batch.events) {
      if (event.kind === 'choose') selected.set(event.itemId, event.selected);
      if (event.kind === 'mark') marked.set(event.itemId, event.isMarked);
    }
    if (batch.document === null) return true;
    const key = documentKey(batch.document);
    const before = texts.get(key);
    if (before === undefined) throw new AppError('invalid_input', 'no such document');
    const after = textAfter(before, batch);
    if (after !== null) texts.set(key, after);
    return after !== null;
  }

  function assertWilling() {
    if (refusal !== null) throw refusal;
  }

  function newWriter(proposed: WriterSession | null): WriterSession {
    writers += 1;
    const session = proposed ?? parseId('writerSession', `wri_${String(writers).padStart(26, '0')}`);
    acked.set(session, 0);
    return session;
  }

  return {
    openWriter(input) {
      assertWilling();
      if (current === null || current !== input.previous) {
        if (isLate()) throw new AppError('attempt_closed', 'This attempt has ended.');
        if (current !== null && input.resumeCode === null) {
          return { kind: 'taken', by: { device: 'Model', openedAt: timing().serverNow, lastSeenAt: timing().serverNow } };
        }
        if (current !== null && input.resumeCode !== resumeCode) throw new AppError('invalid_input', 'wrong', { reason: 'wrong_code' });
        // The first one may bring its own name.
        current = newWriter(current === null ? input.previous : null);
      }
      return { kind: 'writing', writerSessionId: current, ackedSeq: acked.get(current) ?? 0, resumeCode };
    },
    getAttempt() {
      assertWilling();
      const now = timing();
      const isShown = now.phase === 'running' || now.phase === 'grace';
      return {
        attemptId,
        assessment: 'Model',
        purpose: 'real',
        contact: null,
        hears: null,
        hasHeard: false,
        timing: now,
        receipt: null,
        hadPilot: false,
        isVoid: false,
        lateTail: null,
        form: 'quiz',
        lateUploads: [],
        declaredHours: null,
        items: (isShown ? itemIds : []).map((itemId, position) => ({
          itemId,
          position,
          section: 's',
          stopped: null,
          isMarked: state.marked.get(itemId) ?? false,
          runs: [],
          uploads: [],
          answer: {
            texts: documents
              .filter((each) => each.itemId === itemId)
              .flatMap(({ itemId: _, language, ...file }) =>
                language === 'prose'
                  ? []
                  : [{ language, ...file, text: state.texts.get(documentKey({ itemId, language, ...file })) ?? '' }],
              ),
            prose: null,
            followUp: null,
            language: null,
            selected: state.selected.get(itemId) ?? [],
            typed: null,
          },
          question: {
            title: 'q',
            kind: 'code',
            minutes: 1,
            statementHtml: '',
            choice: null,
            number: null,
            text: null,
            essay: null,
            review: null,
            followUp: null,
            project: null,
            code: {
              signature: null,
              languages: [{ language: 'javascript', starter, files: position === 0 ? [{ path: helperPath, text: helperStarter }] : [] }],
              samples: [],
              limits: { timeMs: 1, memoryMb: 1 },
              database: null,
              isTestSuite: false,
            },
          },
        })),
      };
    },
    sendBatches(input) {
      assertWilling();
      // What the edge of the real server would refuse must never be sent.
      const parsed = batchesInput.safeParse(JSON.parse(JSON.stringify(input)));
      if (!parsed.success) throw new Error(`not a valid request: ${parsed.error.message}`);
      const session = input.writerSessionId;
      let ackedSeq = acked.get(session) ?? 0;
      let resync: BatchesAnswer['resync'] = null;
      if (isLate()) late ??= { texts: new Map(state.texts), selected: new Map(state.selected), marked: new Map(state.marked) };
      for (const batch of parsed.data.batches) {
        const key = `${session} ${batch.firstSeq}`;
        if (batch.firstSeq > ackedSeq + 1) throw new AppError('conflict', 'gap', { reason: 'gap' });
        if (batch.firstSeq <= ackedSeq) {
          if (batches.get(key) === JSON.stringify(batch)) continue;
          throw new AppError('conflict', 'changed', { reason: 'changed_batch' });
        }
        if (session === current) {
          const isFolded = fold(isLate() ? (late ?? state) : state, batch);
          if (!isFolded && batch.document !== null) resync = documentRef(batch.document);
          else if (isSameDocument(batch.document, resync)) resync = null;
        }
        batches.set(key, JSON.stringify(batch));
        ackedSeq = batch.firstSeq + batch.events.length - 1;
        acked.set(session, ackedSeq);
      }
      return { timing: timing(), ackedSeq, isWriter: session === current, resync, isLate: isLate(), stopped: [] };
    },
    textOf: (itemId, path) => state.texts.get(keyOf(itemId, path)) ?? '',
    lateTextOf: (itemId, path) => (late ?? state).texts.get(keyOf(itemId, path)) ?? '',
    selectedOf: (itemId) => state.selected.get(itemId) ?? [],
    isMarked: (itemId) => state.marked.get(itemId) ?? false,
    eventsHeld: () => [...acked.values()].reduce((sum, seq) => sum + seq, 0),
    closeAt(ms) {
      closesAtMs = ms;
    },
    setBreak(paused) {
      isPaused = paused;
    },
    refuseWith(error) {
      refusal = error;
    },
    corrupt(itemId, text, path) {
      state.texts.set(keyOf(itemId, path), text);
    },
    loseAllBatches() {
      batches.clear();
      for (const session of acked.keys()) acked.set(session, 0);
      for (const each of documents) state.texts.set(documentKey(each), starterOf(each));
    },
  };
}
