import type {
  AttemptEvent,
  AttemptForCandidate,
  BatchesAnswer,
  BatchesInput,
  DocumentBefore,
  DocumentRef,
  OpenWriterInput,
  WriterForCandidate,
} from '@assay/core/attempts';

/** The two clocks of a browser: one that only counts on and one that people set. Only the first is ever trusted. */
export type DeviceClock = {
  /** Milliseconds since some moment; never set back, never set forward. Whether it counts on while the device sleeps differs. */
  monotonicMs(): number;
  /** Milliseconds since the epoch as the device believes: evidence, no more. */
  wallMs(): number;
  /** Calls once after the delay; the answer cancels. */
  after(delayMs: number, call: () => void): () => void;
};

/** The server as the recorder knows it. A refusal is thrown as an AppError, a lost connection as anything else. */
export type RecorderTransport = {
  openWriter(input: OpenWriterInput): Promise<WriterForCandidate>;
  getAttempt(): Promise<AttemptForCandidate>;
  /** `isLeaving`: the page goes away, the request must outlive it. */
  sendBatches(input: BatchesInput, isLeaving: boolean): Promise<BatchesAnswer>;
};

export type WriterSession = BatchesInput['writerSessionId'];

/** A text that was typed on this device and is not part of the answer: another session had taken over. */
export type LeftText = { document: DocumentRef; text: string };

/** An event from the moment it happens until the server has it. Edits and snapshots carry the text they apply to as length and hash. */
export type PendingEvent = { event: AttemptEvent; document: DocumentBefore | null };

/** The whole text of a document as it stood after the event with this number. */
export type KeptText = LeftText & { seq: number };

/** What a session has not handed over yet. */
export type Kept = { events: readonly PendingEvent[]; texts: readonly KeptText[] };

/**
 * Where events wait. Each call is all or nothing. What cannot be stored is reported by a rejected promise; the recorder then goes on in memory and
 * says so.
 */
export type EventStore = {
  /** `text`: given with the first edit of a document, so that its text is known whatever the server says. */
  addEvent(session: WriterSession, pending: PendingEvent, text: KeptText | null): Promise<void>;
  /** Drops the events that the server has, and the texts that are part of the answer. */
  acknowledge(session: WriterSession, upToSeq: number, texts: { keep: readonly KeptText[]; drop: readonly DocumentRef[] }): Promise<void>;
  /** Puts this in the place of all that the session has left here. */
  replace(session: WriterSession, kept: Kept): Promise<void>;
  read(session: WriterSession): Promise<Kept>;
  /** Sessions of this attempt that left anything behind, events or texts, the latest last. */
  listSessions(): Promise<readonly WriterSession[]>;
  /** The session that this browser wrote with last, whichever tab it was. */
  lastWriter(): Promise<WriterSession | null>;
  /**
   * Notes who writes, and until when the server takes what this attempt has here (null: not known), and forgets other attempts that nobody has opened for a week and
   * whose time is over: computers are shared.
   */
  noteAttempt(facts: { writer: WriterSession; serverNow: Date; deliverableUntil: Date | null }): Promise<void>;
  /** The attempt is over and the server has it all. */
  forgetEverything(): Promise<void>;
};

/** Keeps two tabs from writing as the same session: a duplicated tab has a copy of the other's memory. */
export type SessionClaims = {
  /** The session that this tab wrote with before a reload. */
  remembered(): WriterSession | null;
  remember(session: WriterSession): void;
  /** False while another tab of this browser holds it. */
  claim(session: WriterSession): Promise<boolean>;
  release(session: WriterSession): void;
  /** Remembers no session any more, and holds none. */
  forget(): void;
};

/** A path may hold whatever it likes behind the last colon: the other parts have none. */
export const documentKey = ({ itemId, language, path }: DocumentRef): string =>
  path === undefined ? `${itemId}:${language}` : `${itemId}:${language}:${path}`;
