import type { Generated } from 'kysely';

export type AttemptsTables = {
  attempts: AttemptsTable;
  attemptIntervals: AttemptIntervalsTable;
  items: ItemsTable;
  writerSessions: WriterSessionsTable;
  eventBatches: EventBatchesTable;
  recordingChunks: RecordingChunksTable;
  connectionGaps: { writerSessionId: string; fromAt: string; untilAt: string; attemptId: string };
  networkChanges: { writerSessionId: string; changedAt: string; attemptId: string; networkHash: string };
  lateTails: LateTailsTable;
  pastReceipts: { attemptId: string; number: number; receipt: string; reopenedAt: string };
  /** `path` is empty for the file that is run. */
  answers: { itemId: string; language: string; path: string; text: string; updatedAt: string };
};

type AttemptsTable = {
  id: string;
  invitationId: string;
  purpose: string;
  assessmentRevisionId: string;
  seed: string;
  assemblyVersion: number;
  /** JSON: what the form was drawn from, so that it can be drawn again. */
  assemblyInputs: string;
  /** Of the notice on data that was read; null in practice, and before this was written down. */
  noticeNumber: number | null;
  /** Events, runs and networks are gone since then. */
  recordingDeletedAt: string | null;
  workingTimeMs: number;
  timeMultiplier: number;
  addedMs: number;
  /** For the breaks that the candidate may take without asking. */
  breakMs: number;
  startedAt: string;
  /** Derived from the intervals whenever they change, so that the sweeper finds what is over; null in a break. */
  closesAt: string | null;
  submittedAt: string | null;
  closedAt: string | null;
  closedBy: string | null;
  /** JSON: Receipt */
  receipt: string | null;
  points: number | null;
  maxPoints: number | null;
  gradedAt: string | null;
  /** Answers that a person scores and nobody has yet, and the points they are worth: `points` and `maxPoints` are without them. */
  toReview: number;
  toReviewPoints: number;
  /** Of a take-home: what the candidate says it took. */
  declaredHours: number | null;
  /** Somebody said what they thought of the assessment; what is kept elsewhere, without whose it is. */
  isSurveyed: Generated<number>;
  /** It counts nowhere while this is set. */
  voidedAt: string | null;
  /** An account's id. */
  voidedBy: string | null;
  voidReason: string | null;
  /** Counts the resume codes issued: a code is made from the attempt, this number and the installation's secret, and stored nowhere. */
  resumeCodeNumber: number;
};

/** When the clock ran. */
type AttemptIntervalsTable = {
  attemptId: string;
  number: number;
  /** In the future while the candidate is in a break of their own. */
  startedAt: string;
  endedAt: string | null;
  /** The candidate took the break before it. */
  isAfterOwnBreak: number;
};

type ItemsTable = {
  id: string;
  attemptId: string;
  position: number;
  section: string;
  questionVersionId: string;
  counts: number;
  /** It rides unscored, to be measured: it never counts. */
  isPilot: number;
  weight: number;
  /** JSON: option ids in the order shown */
  optionOrder: string;
  /** The language the candidate is answering in; the one that is graded. */
  language: string | null;
  /** JSON: option ids chosen */
  selected: string;
  /** JSON text of what stands in the field of a number or text question. */
  typed: string | null;
  /** By the candidate, to come back to it. */
  marked: number;
  /** Of a question with parameters: which variant is asked. */
  variant: number | null;
  /** When a fault was found in its question while the clock ran. */
  stoppedAt: string | null;
  /** The minutes that were added for it. */
  stoppedMinutes: number | null;
  /** The question version by whose cases it counts after a regrade; null for the one that was asked. */
  gradedBy: string | null;
};

type WriterSessionsTable = {
  id: string;
  attemptId: string;
  /** The highest number of an attempt is the one that writes. */
  number: number;
  ackedSeq: number;
  userAgent: string;
  networkHash: string;
  openedAt: string;
  /** Kept up every few seconds; null until the first contact. */
  lastSeenAt: string | null;
  /** Where it was last heard from; null while that is where it was opened. */
  lastNetworkHash: string | null;
};

type EventBatchesTable = {
  writerSessionId: string;
  firstSeq: number;
  attemptId: string;
  lastSeq: number;
  /** BatchPlace */
  place: string;
  /** JSON: EventBatch */
  content: string;
  contentHash: string;
  receivedAt: string;
};

/** Batches of a closed attempt: what was received until the chunk with the number was made. */
type RecordingChunksTable = {
  attemptId: string;
  number: number;
  events: number;
  /** Brotli over the JSON of `PackedBatches`. */
  content: Uint8Array;
};

type LateTailsTable = {
  attemptId: string;
  edits: number;
  lastSeq: number;
  firstReceivedAt: string;
  lastReceivedAt: string;
  /** The last number that `late_gradings` covers; null before the first grading. */
  gradedSeq: number | null;
  /** The decision: whether it counts. Null while there is none. */
  counts: number | null;
  reason: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
};
