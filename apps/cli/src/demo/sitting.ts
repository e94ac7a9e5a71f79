import {
  applyChanges,
  type DocumentRef,
  documentRef,
  gapAfterMs,
  type InputType,
  isSameDocument,
  type TextChange,
  textHash,
} from '@assay/core/attempts';
import type { AttemptEvent, DocumentBefore, EventBatch } from '@assay/core/attempts/schema';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { type Item, listItems } from '@assay/db';
import {
  appendBatches,
  openWriter,
  readAttempt,
  readRun,
  reportProblem,
  type ServiceContext,
  startAttempt,
  startRun,
  submitAttempt,
} from '@assay/services';
import type { DemoAnswer } from './answers.ts';
import type { Chance } from './chance.ts';
import type { Complaint } from './complaints.ts';
import { later, type MovedClock, minuteMs } from './moments.ts';
import type { Program } from './programs.ts';
import { strokesBetween } from './typing.ts';

export type Sitting = {
  chance: Chance;
  clock: MovedClock;
  /** Nothing is done after it: the present, for those who are in the middle of it. */
  until: Date;
  /** How long they take for a question, by the minutes that are intended for it. */
  pace: number;
  /** So long before the end their network is gone; null: it is there. */
  offlineMs: number | null;
  answerTo: (item: Item) => DemoAnswer;
  /** Took its answer from somewhere else, and comes back with it. */
  pastes: (item: Item) => boolean;
  /** What they say is wrong with it; null: nothing. */
  complaintAbout: (item: Item) => Complaint | null;
};

export type Sat = {
  attemptId: AttemptId;
  isHandedIn: boolean;
  closesAt: Date;
  /** Sends what was typed without a network; null where all of it was sent. */
  bringLate: (() => Promise<void>) | null;
};

/** A page that writes goes on in steps like these. */
type Told =
  | { kind: 'edit'; input: InputType; changes: TextChange[] }
  | { kind: 'choose'; itemId: ItemId; selected: string[] }
  | { kind: 'fill'; itemId: ItemId; typed: string }
  | { kind: 'item'; itemId: ItemId }
  | { kind: 'run'; itemId: ItemId; input: 'samples' }
  | { kind: 'leave' }
  | { kind: 'return' };

/** What is typed within so long goes to the server together. */
const batchMs = 6_000;
/** From the page to the server. */
const onItsWayMs = 700;
/** A page that has nothing to send is heard from all the same: with the next batch before anybody takes it for gone. */
const heartbeatMs = gapAfterMs - batchMs - 2 * onItsWayMs;

/** Sits an attempt as a page would tell of it, from the start until it is handed in, the clock stops it, or the present is reached. */
export async function sit(ctx: ServiceContext, sitting: Sitting): Promise<Sat> {
  const { clock, chance, answerTo, pace, pastes, offlineMs, complaintAbout } = sitting;
  const { attemptId } = await startAttempt(ctx);
  const page = await readAttempt(ctx, { attemptId });
  const closesAt = new Date(page.timing.closesAt ?? clock.now());
  const writer = await openWriter(ctx, { attemptId, previous: null, resumeCode: null });
  if (writer.kind !== 'writing') throw new Error('nobody else knows this attempt');
  const { writerSessionId } = writer;
  const end = closesAt < sitting.until ? closesAt : sitting.until;
  let at = clock.now();
  let seq = 0;
  let open: { document: DocumentBefore | null; events: AttemptEvent[]; began: Date } | null = null;
  const texts = new Map<string, string>();
  for (const { itemId, answer } of page.items) {
    for (const { language, path, text } of answer.texts)
      texts.set(nameOf({ itemId, language, ...(path === undefined ? {} : { path }) }), text);
  }
  const isOver = () => at >= end;
  const isOffline = () => offlineMs !== null && closesAt.getTime() - at.getTime() < offlineMs;
  const unsent: EventBatch[] = [];
  let heardAt = at;

  async function send(): Promise<void> {
    if (open === null) return;
    const { document, events } = open;
    const batch: EventBatch = { firstSeq: events[0]?.seq ?? seq, document, events };
    open = null;
    if (isOffline()) {
      unsent.push(batch);
      return;
    }
    heardAt = later(at, onItsWayMs);
    clock.moveTo(heardAt);
    const { resync } = await appendBatches(ctx, { attemptId, writerSessionId, batches: [batch] });
    if (resync !== null) throw new Error('the text that was typed into is not the text that is stored');
  }

  async function stayInTouch(): Promise<void> {
    while (!isOffline() && at.getTime() - heardAt.getTime() > heartbeatMs) {
      heardAt = later(heardAt, heartbeatMs);
      clock.moveTo(heardAt);
      await appendBatches(ctx, { attemptId, writerSessionId, batches: [] });
    }
  }

  /** Nothing is told any more once the end is reached. */
  async function tell(event: Told, afterMs: number, document: DocumentRef | null = null): Promise<boolean> {
    if (isOver() || later(at, afterMs) >= end) {
      at = end;
      return false;
    }
    const next = later(at, afterMs);
    if (open !== null && (next.getTime() - open.began.getTime() > batchMs || !isSameDocument(open.document, document))) await send();
    at = next;
    await stayInTouch();
    const before = document === null ? '' : (texts.get(nameOf(document)) ?? '');
    open ??= {
      document: document === null ? null : { ...documentRef(document), length: before.length, hash: textHash(before) },
      events: [],
      began: at,
    };
    seq += 1;
    open.events.push({ ...event, seq, clientAt: at.getTime() });
    if (document === null || event.kind !== 'edit') return true;
    const applied = applyChanges(before, event.changes);
    if ('refusal' in applied) throw new Error(applied.refusal);
    texts.set(nameOf(document), applied.text);
    return true;
  }

  async function write(document: DocumentRef, text: string, isPasted: boolean): Promise<void> {
    for (const { input, changes, afterMs } of strokesBetween(texts.get(nameOf(document)) ?? '', text, chance, { isPasted })) {
      if (!(await tell({ kind: 'edit', input, changes: [...changes] }, afterMs, document))) return;
    }
  }

  async function run(itemId: ItemId, language: Language): Promise<void> {
    if (!(await tell({ kind: 'run', itemId, input: 'samples' }, chance.between(800, 5_000)))) return;
    await send();
    if (isOffline()) return;
    const { runId } = await startRun(ctx, { attemptId, writerSessionId, itemId, language, lastSeq: seq, input: { kind: 'samples' } });
    at = later(at, onItsWayMs + 900);
    clock.moveTo(at);
    while ((await readRun(ctx, { attemptId, runId, waitMs: 20_000, position: null })).state.kind === 'waiting');
  }

  async function program(item: Item, { language, files }: Program, isPasted: boolean): Promise<void> {
    for (const [path, text] of files) {
      await write({ itemId: item.id, language, ...(path === undefined ? {} : { path }) }, text, isPasted);
    }
    if (!chance.isTrue(0.85)) return;
    await run(item.id, language);
    if (chance.isTrue(0.25)) await run(item.id, language);
  }

  // What somebody will answer is known before they begin, so that what they run is run meanwhile.
  const answers = (await listItems(ctx.db, attemptId)).map((item) => ({ item, answer: answerTo(item) }));
  for (const { item, answer } of answers) {
    const began = at;
    const wantedMs = item.question.minutes * minuteMs * pace * Math.exp(0.3 * chance.normal());
    if (!(await tell({ kind: 'item', itemId: item.id }, chance.between(400, 2_500)))) break;
    const complaint = complaintAbout(item);
    if (complaint !== null && !isOffline()) {
      await send();
      await reportProblem(ctx, { attemptId, itemId: item.id, ...complaint });
    }
    const isPasted = pastes(item);
    const isLooking = isPasted || chance.isTrue(0.12);
    if (isLooking && (await tell({ kind: 'leave' }, 0.2 * wantedMs))) await tell({ kind: 'return' }, chance.between(8_000, 70_000));
    else await pause(chance.between(0.15, 0.35) * wantedMs);
    if (answer.kind === 'chosen') await tell({ kind: 'choose', itemId: item.id, selected: [...answer.selected] }, 0.3 * wantedMs);
    if (answer.kind === 'filled') await fill(item.id, answer.typed);
    if (answer.kind === 'prose') await write({ itemId: item.id, language: 'prose' }, answer.text, isPasted);
    if (answer.kind === 'program') await program(item, answer.program, isPasted);
    await pause(Math.max(0, wantedMs - (at.getTime() - began.getTime())));
    if (isOver()) break;
  }
  await send();
  const bring = async () => void (await appendBatches(ctx, { attemptId, writerSessionId, batches: unsent }));
  if (isOver()) return { attemptId, isHandedIn: false, closesAt, bringLate: unsent.length === 0 ? null : bring };
  clock.moveTo(later(at, 2_000));
  if (unsent.length > 0) await bring();
  await submitAttempt(ctx, { attemptId, writerSessionId, lastSeq: seq });
  return { attemptId, isHandedIn: true, closesAt, bringLate: null };

  async function fill(itemId: ItemId, typed: string): Promise<void> {
    for (let length = 1; length <= typed.length; length += 1) {
      await tell({ kind: 'fill', itemId, typed: typed.slice(0, length) }, chance.between(120, 600));
    }
  }

  async function pause(ms: number): Promise<void> {
    await send();
    at = later(at, ms) < end ? later(at, ms) : end;
    await stayInTouch();
  }
}

const nameOf = ({ itemId, language, path }: DocumentRef): string => `${itemId} ${language} ${path ?? ''}`;
