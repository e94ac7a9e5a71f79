import type {
  AttemptEvent,
  AttemptForCandidate,
  BatchesAnswer,
  BatchesInput,
  DocumentBefore,
  WriterForCandidate,
} from '@assay/core/attempts';

/** The two clocks of a browser: one that only counts on and one that people set. Only the first is ever trusted. */
export type DeviceClock = {
  /** Milliseconds since some moment; never set back, never set forward. */
  monotonicMs(): number;
  /** Milliseconds since the epoch as the device believes: evidence, no more. */
  wallMs(): number;
  /** Calls once after the delay; the answer cancels. */
  after(delayMs: number, call: () => void): () => void;
};

/** The server as the recorder knows it. A refusal is thrown as an AppError, a lost connection as anything else. */
export type RecorderTransport = {
  openWriter(previous: WriterSession | null): Promise<WriterForCandidate>;
  getAttempt(): Promise<AttemptForCandidate>;
  /** `isLeaving`: the page goes away, the request must outlive it. */
  sendBatches(input: BatchesInput, isLeaving: boolean): Promise<BatchesAnswer>;
};

export type WriterSession = BatchesInput['writerSessionId'];

/** One document: an item's answer in one language. */
export type DocumentRef = Pick<DocumentBefore, 'itemId' | 'language'>;

/** An event from the moment it happens until the server has it. Edits and snapshots carry the text they apply to as length and hash. */
export type PendingEvent = { event: AttemptEvent; document: DocumentBefore | null };

/** Where events wait. What cannot be stored is reported by a rejected promise; the recorder then goes on in memory and says so. */
export type EventStore = {
  addEvent(session: WriterSession, pending: PendingEvent): Promise<void>;
  /** Drops what the server has. */
  forgetEvents(session: WriterSession, upToSeq: number): Promise<void>;
  listEvents(session: WriterSession): Promise<readonly PendingEvent[]>;
  /** The whole text as it stood, so that it can be offered when it is not part of the answer. */
  saveText(session: WriterSession, document: DocumentRef, text: string): Promise<void>;
  listTexts(session: WriterSession): Promise<readonly { document: DocumentRef; text: string }[]>;
  /** Sessions of this attempt that left anything behind, the latest last. */
  listSessions(): Promise<readonly WriterSession[]>;
  forgetSession(session: WriterSession): Promise<void>;
  /** The attempt is over and the server has it all. */
  forgetEverything(): Promise<void>;
};

/** Keeps two tabs from writing as the same session: a duplicated tab has a copy of the other's memory. */
export type SessionClaims = {
  /** The session this tab wrote with before a reload. */
  remembered(): WriterSession | null;
  remember(session: WriterSession): void;
  /** False while another tab of this browser holds it. */
  claim(session: WriterSession): Promise<boolean>;
  release(session: WriterSession): void;
};

export const documentKey = (document: DocumentRef): string => `${document.itemId}:${document.language}`;
