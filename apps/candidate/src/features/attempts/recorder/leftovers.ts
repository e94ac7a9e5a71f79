import { AppError } from '@assay/core';
import { type EventBatch, textHash } from '@assay/core/attempts';
import { type DeviceText, deviceTexts, isLastWord } from './device-texts.ts';
import {
  type DeviceClock,
  documentKey,
  type EventStore,
  type Kept,
  type LeftText,
  type RecorderTransport,
  type SessionClaims,
  type WriterSession,
} from './environment.ts';
import { leftTextsOf, withLeftTexts } from './left-texts.ts';
import { createPendingEvents } from './pending-events.ts';

export type Leftovers = {
  /** Edits and choices of earlier sessions that this call handed over. */
  delivered: number;
  /** They came after the end: kept as the late tail. */
  isLate: boolean;
  /** Events that did not get through, that the server would not take, or that another tab holds: they stay here and are looked at with the next call. */
  refused: number;
  /** Typed after a take-over, so no part of the answer. */
  texts: readonly LeftText[];
};

type Needs = {
  clock: Pick<DeviceClock, 'wallMs'>;
  transport: Pick<RecorderTransport, 'sendBatches'>;
  store: EventStore;
  claims: Pick<SessionClaims, 'claim' | 'release'>;
};

/** A request that was given up may still arrive, and changes where the server is. */
const mostLooks = 5;

/**
 * Sends what earlier sessions of this browser could not. What the last writer typed in time is folded or becomes the late tail; what came after a
 * take-over is kept beside the answer, and its text is handed back. Sessions that another tab holds are left to it. Call it again while something
 * is refused: nothing is forgotten here before the server has it.
 */
export async function deliverLeftovers(needs: Needs, own: WriterSession | null): Promise<Leftovers> {
  let result: Leftovers = { delivered: 0, isLate: false, refused: 0, texts: [] };
  for (const session of await needs.store.listSessions().catch(() => [])) {
    if (session === own) continue;
    const isOurs = await needs.claims.claim(session);
    try {
      const kept = await needs.store.read(session);
      if (!isOurs) {
        result = { ...result, refused: result.refused + kept.events.length };
        continue;
      }
      const sent = await deliverSession(needs, session, kept);
      result = {
        delivered: result.delivered + sent.delivered,
        isLate: result.isLate || sent.isLate,
        refused: result.refused + sent.refused,
        texts: sent.isSuperseded ? withLeftTexts(result.texts, leftTextsOf(kept)) : result.texts,
      };
    } catch {
      // Storage that cannot be read now may be readable later.
      result = { ...result, refused: result.refused + 1 };
    }
    if (isOurs) needs.claims.release(session);
  }
  return result;
}

async function deliverSession({ clock, transport, store }: Needs, session: WriterSession, kept: Kept) {
  const result = { delivered: 0, isLate: false, refused: 0, isSuperseded: false };
  const lastKept = kept.events.at(-1)?.event.seq;
  // Nothing but texts stays only of what came after a take-over.
  if (lastKept === undefined) return { ...result, isSuperseded: true };
  const known = deviceTexts(kept);
  const stamp = (seq: number) => ({ seq, clientAt: clock.wallMs() });
  const send = (batches: readonly EventBatch[]) => transport.sendBatches({ writerSessionId: session, batches: [...batches] }, false);
  let pending = createPendingEvents(kept.events);
  let lastSeq = lastKept;
  try {
    await store.replace(session, { events: kept.events, texts: known.map((each) => ({ ...each, seq: each.untilSeq })) });
    for (let look = 1; ; look += 1) {
      const { ackedSeq, isWriter } = await send([]);
      result.isSuperseded = !isWriter;
      const texts = known.filter((each) => isLastWord(each, kept, look === 1 ? ackedSeq : 0));
      pending.regroup(ackedSeq);
      const first = pending.all()[0]?.event.seq ?? ackedSeq + 1;
      lastSeq = Math.max(lastSeq, ackedSeq);
      if (first !== ackedSeq + 1) await tellWhole(texts, ackedSeq);
      else if (isWriter && ackedSeq >= (kept.events[0]?.event.seq ?? 0)) askAbout(texts);
      try {
        await sendAll(texts);
        break;
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'conflict') || look === mostLooks) throw error;
      }
    }
    if (result.isSuperseded) await store.acknowledge(session, Number.MAX_SAFE_INTEGER, { keep: [], drop: [] });
    else await store.replace(session, { events: [], texts: [] });
  } catch {
    result.refused = Math.max(1, pending.edits());
  }
  return result;

  async function sendAll(texts: readonly DeviceText[]) {
    while (pending.all().length > 0) {
      const before = pending.edits();
      const answer = await send(pending.takeBatches());
      if (answer.ackedSeq < (pending.all()[0]?.event.seq ?? 0)) throw new Error('the server did not take the next batch');
      pending.acknowledge(answer.ackedSeq);
      result.delivered += before - pending.edits();
      result.isSuperseded = !answer.isWriter;
      result.isLate ||= answer.isLate && answer.isWriter;
      const { resync } = answer;
      const asked = texts.find(({ document }) => resync !== null && documentKey(document) === documentKey(resync));
      if (asked === undefined || !answer.isWriter) continue;
      lastSeq += 1;
      const restated = { event: { ...stamp(lastSeq), kind: 'snapshot', text: asked.text } as const, document: beforeOf(asked) };
      await store.addEvent(session, restated, null);
      pending.add(restated);
    }
  }

  /** Edits that the server has, though the answer never came back here: names the text without changing it, so that it can say that its own differs. */
  function askAbout(texts: readonly DeviceText[]) {
    for (const text of texts) {
      lastSeq += 1;
      const { itemId, language } = text.document;
      // Words have no language to name: they are told as they are.
      const event =
        language === 'prose'
          ? ({ ...stamp(lastSeq), kind: 'snapshot', text: text.text } as const)
          : ({ ...stamp(lastSeq), kind: 'language', itemId, language } as const);
      pending.add({ event, document: beforeOf(text) });
    }
  }

  /** Events between are lost on both sides, the texts are not: they are told whole, numbered after what the server has. */
  async function tellWhole(texts: readonly DeviceText[], ackedSeq: number) {
    const choices = pending
      .all()
      .flatMap(({ event }) => (event.kind === 'choose' || event.kind === 'fill' || event.kind === 'mark' ? [event] : []));
    lastSeq = ackedSeq;
    pending = createPendingEvents();
    for (const text of texts) {
      lastSeq += 1;
      pending.add({ event: { ...stamp(lastSeq), kind: 'snapshot', text: text.text }, document: beforeOf(text) });
    }
    for (const choice of choices) {
      lastSeq += 1;
      pending.add({ event: { ...choice, seq: lastSeq }, document: null });
    }
    await store.replace(session, { events: pending.all(), texts: texts.map((each) => ({ ...each, seq: lastSeq })) });
  }
}

const beforeOf = ({ document, text }: LeftText) => ({ ...document, length: text.length, hash: textHash(text) });
