import type { AssessmentForm } from '../assessments/schema.ts';
import type { AttemptId, ItemId, RunId, WriterSessionId } from '../ids.ts';
import type { QuestionForCandidate } from '../questions/views.ts';
import type { Language } from '../runs/schema.ts';
import type { UploadForCandidate } from '../uploads/views.ts';
import type { DocumentRef } from './document.ts';
import type { FinishedRun, Receipt } from './schema.ts';

/** Instants are ISO-8601 UTC text in every view. */

/** The clock as the page shows it; `serverNow` lets it count without trusting the device's clock. */
export type TimingForCandidate = {
  serverNow: string;
  phase: 'running' | 'paused' | 'grace' | 'closed';
  /** When a running attempt ends; when an ended one ended; null in a break. */
  closesAt: string | null;
  remainingMs: number;
  /** When a break ends by itself; null outside of breaks, and for one that somebody must end. */
  resumesAt: string | null;
  /** Of the breaks that the candidate may take without asking. */
  breakLeftMs: number;
};

export type AnswerForCandidate = {
  /** Per language the text of each file that the server holds; `path` is absent for the file that is run, which comes first. */
  texts: readonly { language: Language; path?: string; text: string }[];
  /** Of an essay, or the comments of a review (`readReviewComments`). */
  prose: string | null;
  /** To the question about the answer; null where there is none. */
  followUp: string | null;
  language: Language | null;
  selected: readonly string[];
  /** What stands in the field of a number or text question; null when nothing was ever typed. */
  typed: string | null;
};

export type ItemForCandidate = {
  itemId: ItemId;
  position: number;
  section: string;
  question: QuestionForCandidate;
  answer: AnswerForCandidate;
  /** A fault was found in the question: it does not count, and so many minutes were added. */
  stopped: { minutes: number } | null;
  /** For review, by the candidate for the candidate: the team is not shown it. */
  isMarked: boolean;
  /** Of a project: what has been handed in, or is on its way. */
  uploads: readonly UploadForCandidate[];
  runs: readonly RunForCandidate[];
};

/** `items` is empty unless the attempt is running or in its grace: in a break and after the end the questions are not shown. */
export type AttemptForCandidate = {
  attemptId: AttemptId;
  assessment: string;
  form: AssessmentForm;
  purpose: 'real' | 'trial' | 'preview' | 'practice' | 'sample';
  contact: { name: string; email: string } | null;
  /** Whoever finished hears so many days after the day of the end, which is a day of the calendar where the reader is. Null: nobody is to hear. */
  hears: { after: string; days: number } | null;
  /** The team has told its decision. */
  hasHeard: boolean;
  timing: TimingForCandidate;
  items: readonly ItemForCandidate[];
  receipt: Receipt | null;
  /** Told after the end: one of the questions was on trial and does not count. Which one is not told, so that later candidates answer it as the others. */
  hadPilot: boolean;
  /** The team has said that this attempt does not count; nothing of it is lost. */
  isVoid: boolean;
  /** Edits typed in time that arrived after the end, and what became of them; null when there are none. */
  lateTail: LateTailForCandidate | null;
  /** Files of which a part had arrived at the end. */
  lateUploads: readonly UploadForCandidate[];
  /** Of a take-home that has ended: the hours that the candidate says it took; null while none are named. */
  declaredHours: number | null;
};

export type LateTailForCandidate = {
  edits: number;
  lastReceivedAt: string;
  /** A person's; null until there is one. */
  decision: { counts: boolean; reason: string; at: string } | null;
};

/** The answer to whoever wants to write. */
export type WriterForCandidate =
  | {
      kind: 'writing';
      writerSessionId: WriterSessionId;
      /** The last number the server holds of this session; the client goes on with the next. */
      ackedSeq: number;
      /** Lets another tab or device take over; only whoever writes is told. */
      resumeCode: string;
    }
  /** Somebody writes already: taking over needs the resume code. */
  | { kind: 'taken'; by: WritingDevice };

/** `device`: such as "Firefox on Windows". */
export type WritingDevice = { device: string; openedAt: string; lastSeenAt: string };

/** The answer to a list of batches; to an empty list it is the heartbeat. */
export type BatchesAnswer = {
  timing: TimingForCandidate;
  ackedSeq: number;
  /** False once another tab or device has taken over: this one must stop writing. */
  isWriter: boolean;
  /** The server's text differs from what the client believed: it sends a `snapshot` of this document next. */
  resync: DocumentRef | null;
  /** The batches came after the end and its grace: they are kept as the late tail. */
  isLate: boolean;
  /** Questions in which a fault was found since the attempt began. */
  stopped: readonly StoppedItem[];
};

export type StoppedItem = { itemId: ItemId; minutes: number };

export type RunForCandidate = {
  runId: RunId;
  itemId: ItemId;
  language: Language;
  requestedAt: string;
  /** `position` in the queue, 0 when it is running, null where it is not known. */
  state: { kind: 'waiting'; position: number | null } | FinishedRun;
};
