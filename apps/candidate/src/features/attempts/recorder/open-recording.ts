import type { AttemptForCandidate } from '@assay/core/attempts';
import { createAnswers, replay } from './answers.ts';
import {
  type DeviceClock,
  type DocumentRef,
  documentKey,
  type EventStore,
  type PendingEvent,
  type RecorderTransport,
  type SessionClaims,
  type WriterSession,
} from './environment.ts';
import { deliverLeftovers } from './leftovers.ts';
import { createPendingEvents } from './pending-events.ts';
import { createRecorder, type Recorder } from './recorder.ts';

export type RecordingEnvironment = {
  clock: DeviceClock;
  random: () => number;
  transport: RecorderTransport;
  store: EventStore;
  isDurable: boolean;
  claims: SessionClaims;
};

/** A text that was typed on this device and is not part of the answer: another session had taken over. */
export type LeftText = { document: DocumentRef; text: string };

export type Recording = { attempt: AttemptForCandidate; recorder: Recorder; leftTexts: readonly LeftText[] };

/** A batch of the page before may still be on its way: ask until two answers agree, then go on from there. */
const mostLooks = 4;

/**
 * Opens the attempt for writing: goes on with the session this tab (or a tab of this browser that is gone) wrote with, or takes over. The texts are
 * the server's with the edits on top that it does not hold yet.
 */
export async function openRecording(env: RecordingEnvironment, isTakingOver = false): Promise<Recording> {
  const previous = isTakingOver ? null : await findPrevious(env);
  const writer = await env.transport.openWriter(previous);
  const session = writer.writerSessionId;
  if (session !== previous) {
    if (previous !== null) env.claims.release(previous);
    await env.claims.claim(session);
  }
  env.claims.remember(session);

  const held = await lookUntilSteady(env, session, writer.ackedSeq);
  const answers = createAnswers(held.attempt);
  const stored = session === previous ? await env.store.listEvents(session).catch(() => []) : [];
  const waiting = stored.filter(({ event }) => event.seq > held.ackedSeq);
  const fits = waiting.every(({ event }, index) => event.seq === held.ackedSeq + 1 + index);
  const restate = fits ? replay(answers, waiting) : documentsOf(waiting);
  if (restate.length > 0) {
    const kept = await env.store.listTexts(session).catch(() => []);
    for (const document of restate) {
      const found = kept.find((text) => documentKey(text.document) === documentKey(document));
      if (found !== undefined) answers.setText(document, found.text);
    }
  }
  if (!fits) {
    for (const { event } of waiting) answers.apply(event);
    await env.store.forgetEvents(session, Number.MAX_SAFE_INTEGER).catch(() => {});
  }
  const pending = createPendingEvents(fits ? waiting : []);
  const recorder = createRecorder({
    ...env,
    session,
    answers,
    pending,
    first: { timing: held.attempt.timing, sentMs: held.sentMs, receivedMs: held.receivedMs },
    lastSeq: held.ackedSeq + pending.all().length,
    restate,
  });
  if (!fits) for (const itemId of answers.chosen()) recorder.choose(itemId, answers.selectedOf(itemId));
  const left = await deliverLeftovers(env, session);
  return { attempt: held.attempt, recorder, leftTexts: left.texts.filter(({ document, text }) => answers.textOf(document) !== text) };
}

const documentsOf = (events: readonly PendingEvent[]): readonly DocumentRef[] => [
  ...new Map(events.flatMap(({ document }) => (document === null ? [] : [[documentKey(document), document] as const]))).values(),
];

/** This tab's own session, or one that a closed tab of this browser left unsent. */
async function findPrevious({ claims, store }: RecordingEnvironment): Promise<WriterSession | null> {
  const remembered = claims.remembered();
  if (remembered !== null && (await claims.claim(remembered))) return remembered;
  const left = await store.listSessions().catch(() => []);
  for (const session of left.toReversed()) if (await claims.claim(session)) return session;
  return null;
}

async function lookUntilSteady({ transport, clock }: RecordingEnvironment, session: WriterSession, firstAcked: number) {
  let ackedSeq = firstAcked;
  for (let look = 1; ; look += 1) {
    const sentMs = clock.monotonicMs();
    const attempt = await transport.getAttempt();
    const receivedMs = clock.monotonicMs();
    const answer = await transport.sendBatches({ writerSessionId: session, batches: [] }, false);
    if (answer.ackedSeq === ackedSeq || look === mostLooks) return { attempt, ackedSeq, sentMs, receivedMs };
    ackedSeq = answer.ackedSeq;
  }
}
