import { z } from 'zod';
import { ids } from '../ids.ts';
import { json } from '../json.ts';
import { typedAnswerLimit } from '../questions/typed-answer-limit.ts';
import { mainFileOf } from '../runs/entry.ts';
import { documentLanguage, language, runOutcome, runOutcomeKind, sourcePath } from '../runs/schema.ts';
import { documentLimit } from './document-limit.ts';
import { mostMinutesAtOnce } from './minutes-limit.ts';

export const attemptPurpose = z.enum(['real', 'trial', 'preview', 'practice', 'sample']);
export type AttemptPurpose = z.infer<typeof attemptPurpose>;

/** How text came into the document. `insert` is whatever an editor command did that the other words do not name. */
export const inputType = z.enum(['type', 'delete', 'paste', 'drop', 'cut', 'undo', 'redo', 'completion', 'insert']);
export type InputType = z.infer<typeof inputType>;

/** Replaces `length` UTF-16 code units at `offset`; offsets of one event refer to the text before it, highest first, never overlapping. */
export const textChange = z.object({
  offset: z.int().min(0).max(documentLimit),
  length: z.int().min(0).max(documentLimit),
  text: z.string().max(documentLimit),
});
export type TextChange = z.infer<typeof textChange>;

const stamp = {
  /** Counted from 1 in each writer session, without gaps. */
  seq: z.int().positive(),
  /** The browser's clock in milliseconds since the epoch: evidence only, the server's clock decides. */
  clientAt: z.number().min(-1e14).max(1e14),
};

export const attemptEvent = z.discriminatedUnion('kind', [
  z.object({ ...stamp, kind: z.literal('edit'), input: inputType, changes: z.array(textChange).min(1).max(1000) }),
  z.object({ ...stamp, kind: z.literal('snapshot'), text: z.string().max(documentLimit) }),
  z.object({ ...stamp, kind: z.literal('choose'), itemId: ids.item, selected: z.array(z.string().max(100)).max(50) }),
  /** The whole of a short answer as it stands: a number, or a few words. */
  z.object({ ...stamp, kind: z.literal('fill'), itemId: ids.item, typed: z.string().max(typedAnswerLimit) }),
  /** The candidate's own mark, to come back to an item: no part of the answer. */
  z.object({ ...stamp, kind: z.literal('mark'), itemId: ids.item, isMarked: z.boolean() }),
  z.object({ ...stamp, kind: z.literal('language'), itemId: ids.item, language }),
  z.object({ ...stamp, kind: z.literal('item'), itemId: ids.item }),
  z.object({ ...stamp, kind: z.literal('leave') }),
  z.object({ ...stamp, kind: z.literal('return') }),
  z.object({ ...stamp, kind: z.literal('run'), itemId: ids.item, input: z.enum(['samples', 'own']) }),
]);
export type AttemptEvent = z.infer<typeof attemptEvent>;

/** The text that the edits of a batch apply to, as the client believes it to be before the first of them. */
export const documentBefore = z
  .object({
    itemId: ids.item,
    language: documentLanguage,
    /** Which of several files; absent for the one that is run, so that each document has one name. */
    path: sourcePath.exactOptional(),
    length: z.int().min(0).max(documentLimit),
    /** `textHash` of the text. */
    hash: z.string().max(20),
  })
  .refine((document) => document.path !== mainFileOf(document.language), 'the file that is run is named by no path');
export type DocumentBefore = z.infer<typeof documentBefore>;

export const eventBatch = z
  .object({
    firstSeq: z.int().positive(),
    document: documentBefore.nullable(),
    events: z.array(attemptEvent).min(1).max(2000),
  })
  .refine((batch) => batch.events.every((event, index) => event.seq === batch.firstSeq + index), 'sequence numbers must follow one another')
  .refine(
    (batch) => batch.document !== null || batch.events.every((event) => event.kind !== 'edit' && event.kind !== 'snapshot'),
    'edits need the document they belong to',
  );
export type EventBatch = z.infer<typeof eventBatch>;

/** An empty list is the heartbeat. */
export const batchesInput = z.object({ writerSessionId: ids.writerSession, batches: z.array(eventBatch).max(100) });
export type BatchesInput = z.infer<typeof batchesInput>;

export const submitInput = z.object({ writerSessionId: ids.writerSession, lastSeq: z.int().min(0) });
export type SubmitInput = z.infer<typeof submitInput>;

export const openWriterInput = z.object({
  /**
   * The session this tab wrote with before a reload; it goes on when it is still the one that writes. While nobody writes yet it is the name that
   * the first session gets.
   */
  previous: ids.writerSession.nullable(),
  /** Takes over from another tab or device. Null only asks who writes. */
  resumeCode: z.string().max(40).nullable(),
});
export type OpenWriterInput = z.infer<typeof openWriterInput>;

const reason = z.string().trim().min(3, 'say why in a few words').max(500);
/** A take-home counts in days. */
const minutes = z.int().min(1).max(mostMinutesAtOnce);

/** Why something was done to an attempt. */
export const reasonInput = z.object({ reason });
export type ReasonInput = z.infer<typeof reasonInput>;

/** Minutes added to a running attempt, or given to one that is opened again. */
export const minutesInput = z.object({ minutes, reason });
export type MinutesInput = z.infer<typeof minutesInput>;

export const pickLateTailInput = z.object({
  counts: z.boolean(),
  /** The candidate reads it. */
  reason,
  /** The last number of the late tail that the decider saw: what came after it was not decided on. */
  lastSeq: z.int().positive(),
});
export type PickLateTailInput = z.infer<typeof pickLateTailInput>;

export const startRunInput = z.object({
  writerSessionId: ids.writerSession,
  itemId: ids.item,
  language,
  /** The server runs the text that it holds: all up to this number must have been acknowledged. */
  lastSeq: z.int().min(0),
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('samples') }),
    /** Own input: JSON text of the argument list for a function, standard input for a program. */
    z.object({ kind: z.literal('own'), text: z.string().max(100_000) }),
  ]),
});
export type StartRunInput = z.infer<typeof startRunInput>;

/** `sha256` in hex of the file's UTF-8 text. */
export const receiptFile = z.object({ path: sourcePath, characters: z.int(), sha256: z.string() });
export type ReceiptFile = z.infer<typeof receiptFile>;

/** `sha256` in hex of the file's bytes. */
export const receiptUpload = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });
export type ReceiptUpload = z.infer<typeof receiptUpload>;

export const receiptContent = z.object({
  format: z.literal('assay-receipt-1'),
  attemptId: ids.attempt,
  closedAt: z.iso.datetime(),
  items: z.array(
    z.object({
      position: z.int(),
      question: z.string(),
      version: z.int(),
      language: language.nullable(),
      /** Of all files together. */
      characters: z.int(),
      /**
       * SHA-256 in hex of the UTF-8 text of the answer; of the sorted JSON list of options for a choice; of the canonical JSON of `files` where there
       * are several, and of `uploads` where files were handed in. Null when nothing was answered.
       */
      sha256: z.string().nullable(),
      /** Present for an answer of several files only: each of them, in the order of their paths. */
      files: z.array(receiptFile).exactOptional(),
      /** Present where the question about the answer was answered: of its text. */
      followUp: z.object({ characters: z.int(), sha256: z.string() }).exactOptional(),
      /** Present where files were handed in: those that were there at the end, in the order of their names. */
      uploads: z.array(receiptUpload).exactOptional(),
    }),
  ),
});
export type ReceiptContent = z.infer<typeof receiptContent>;

/** The candidate, the clock, or somebody of the team before either. */
export const closedBy = z.enum(['submit', 'deadline', 'team']);
export type ClosedBy = z.infer<typeof closedBy>;

export const receipt = z.object({
  attemptId: ids.attempt,
  closedAt: z.iso.datetime(),
  closedBy,
  /** SHA-256 in hex over the canonical JSON of `content`. */
  hash: z.string(),
  content: receiptContent,
});
export type Receipt = z.infer<typeof receipt>;

/** A run without hidden cases, as its candidate is shown it. */
export const ownInputResult = z.object({
  outcome: runOutcomeKind,
  /** Null when the program did not return. */
  got: json.nullable(),
  stdout: z.string(),
  stderr: z.string(),
  error: runOutcome.shape.error.unwrap().nullable(),
  cpuMs: z.number(),
});
export type OwnInputResult = z.infer<typeof ownInputResult>;

export const sampleResult = ownInputResult.extend({ caseId: z.string(), passed: z.boolean(), expected: json });
export type SampleResult = z.infer<typeof sampleResult>;

export const finishedRun = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('samples'), results: z.array(sampleResult) }),
  z.object({ kind: z.literal('own'), input: z.string(), result: ownInputResult }),
  /** The runner could not be reached: nothing the candidate did, and nothing lost. */
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type FinishedRun = z.infer<typeof finishedRun>;
