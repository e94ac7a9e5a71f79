import {
  type AttemptForCandidate,
  lateTailMs,
  type TimingForCandidate,
  type WriterForCandidate,
  type WritingDevice,
} from '@assay/core/attempts';
import type { DeviceClock, EventStore, Kept, LeftText, RecorderTransport, SessionClaims, WriterSession } from './environment.ts';
import { findWriter } from './find-writer.ts';
import { findLeftTexts, withLeftTexts } from './left-texts.ts';
import { deliverLeftovers } from './leftovers.ts';
import { createPendingEvents } from './pending-events.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { resumeAnswers } from './resume-answers.ts';

export type { LeftText } from './environment.ts';

export type RecordingEnvironment = {
  clock: DeviceClock;
  random: () => number;
  transport: RecorderTransport;
  store: EventStore;
  isDurable: boolean;
  claims: SessionClaims;
};

export type Recording = {
  attempt: AttemptForCandidate;
  recorder: Recorder;
  /** Lets another tab or device take over; kept in this page's memory only. */
  resumeCode: string;
  /** As `recorder.view().leftTexts` begins. */
  leftTexts: readonly LeftText[];
};

export type OpenedRecording = { kind: 'open'; recording: Recording } | { kind: 'taken'; by: WritingDevice };

export type OpeningInput = {
  resumeCode: string | null;
  /** Left texts that only the page's memory holds: of the recorder that was superseded. */
  carried?: readonly LeftText[];
};

type Writing = Extract<WriterForCandidate, { kind: 'writing' }>;

/** A batch of the page before may still be on its way: ask until two answers agree, then go on from there. */
const mostLooks = 4;
const againMs = 15_000;

/**
 * Opens the attempt for writing. The texts are the server's with the edits on top that it does not hold yet. `taken`: somebody else writes, and
 * the resume code is needed; a wrong code is thrown as the server's refusal.
 */
export async function openRecording(env: RecordingEnvironment, { resumeCode, carried = [] }: OpeningInput): Promise<OpenedRecording> {
  const writer = await findWriter(env, resumeCode);
  if (writer.kind === 'taken') return { kind: 'taken', by: writer.by };
  const session = writer.writerSessionId;
  await env.claims.claim(session);
  env.claims.remember(session);
  try {
    return { kind: 'open', recording: await openAs(env, writer, carried) };
  } catch (error) {
    env.claims.release(session);
    throw error;
  }
}

async function openAs(env: RecordingEnvironment, writer: Writing, carried: readonly LeftText[]): Promise<Recording> {
  const session = writer.writerSessionId;
  const held = await lookUntilSteady(env, session, writer.ackedSeq);
  const stored: Kept = await env.store.read(session).catch(() => ({ events: [], texts: [] }));
  const resumed = resumeAnswers(held.attempt, stored, held.ackedSeq);
  const { answers } = resumed;
  const left = await findLeftTexts(env, session);
  const leftTexts = [carried, left.texts, resumed.doubtful]
    .reduce(withLeftTexts)
    .filter(({ document, text }) => answers.textOf(document) !== text);
  const noteTiming = (timing: TimingForCandidate) => noteAttempt(env.store, session, timing);
  await noteTiming(held.attempt.timing);

  const recorder = createRecorder({
    ...env,
    session,
    answers,
    pending: createPendingEvents(resumed.waiting),
    first: { timing: held.attempt.timing, sentMs: held.sentMs, receivedMs: held.receivedMs },
    lastSeq: held.ackedSeq + resumed.waiting.length,
    restate: resumed.restate,
    // Left untouched otherwise: another opening of this page may have written to it since.
    isStoreStale: stored.events.length > 0 || stored.texts.length > 0,
    onTiming: (timing) => void noteTiming(timing),
    leftTexts,
    forgetLeftTexts: () => void left.forget().catch(() => {}),
  });
  const stop = keepDelivering(env, session);
  const dispose = () => {
    stop();
    recorder.dispose();
  };
  return { attempt: held.attempt, recorder: { ...recorder, dispose }, resumeCode: writer.resumeCode, leftTexts };
}

async function noteAttempt(store: EventStore, writer: WriterSession, { serverNow, closesAt }: TimingForCandidate): Promise<void> {
  const deliverableUntil = closesAt === null ? null : new Date(new Date(closesAt).getTime() + lateTailMs);
  await store.noteAttempt({ writer, serverNow: new Date(serverNow), deliverableUntil }).catch(() => {});
}

/** What earlier sessions left is handed over beside the work, for as long as it takes. */
function keepDelivering(env: RecordingEnvironment, own: WriterSession): () => void {
  let isStopped = false;
  let cancel = () => {};
  async function turn() {
    const { refused } = await deliverLeftovers(env, own);
    if (!isStopped && refused > 0) cancel = env.clock.after(againMs, () => void turn());
  }
  void turn();
  return () => {
    isStopped = true;
    cancel();
  };
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
