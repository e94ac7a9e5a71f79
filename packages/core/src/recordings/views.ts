import type { FinishedRun, InputType, TextChange } from '../attempts/schema.ts';
import type { InvitationId, ItemId } from '../ids.ts';
import type { QuestionKind } from '../questions/schema.ts';
import type { DocumentLanguage, Language } from '../runs/schema.ts';

/**
 * How an attempt came about, as it is replayed. Every time in it is a place in the attempt's own working time: milliseconds of running clock since the
 * start, breaks left out. In a blind film it is stretched or shrunk to the plain working time of the assessment, so that nobody's extra time shows.
 */
export type Film = {
  isBlind: boolean;
  /** What was granted, or the plain working time in a blind film: the whole of the timeline. */
  workingTimeMs: number;
  /** Where the attempt ended. */
  endsAtMs: number;
  items: readonly FilmItem[];
  documents: readonly FilmDocument[];
  steps: readonly FilmStep[];
  runs: readonly FilmRun[];
  /** What the recording itself does not show, or shows with a doubt; in the order of their beginning. */
  gaps: readonly FilmGap[];
  /** The recording has been deleted, as promised: only the answer is left. */
  isDeleted: boolean;
};

export type FilmItem = {
  /** Null in a blind film. */
  itemId: ItemId | null;
  title: string;
  kind: QuestionKind;
  /** Of a choice, in the order shown. */
  options: readonly { id: string; html: string }[];
  /** Whether what the film ends with is the stored answer, to the letter. */
  isFaithful: boolean;
};

/** One text of an answer: a file in a language, or words. Items and documents are named by their places in these lists. */
export type FilmDocument = {
  item: number;
  language: DocumentLanguage;
  /** Of several files; null for the one that is run. */
  path: string | null;
  starter: string;
  /** Of what it ends with, character after character. */
  provenance: readonly Origins[];
};

/**
 * Where a stretch of the final text came from: `typed` (completions of the editor included), `moved` (cut, copied or dragged from what was on the page
 * already), `pasted` from elsewhere, `given` with the question, or `unseen`: it stood there after a gap of the recording.
 */
export const origins = ['typed', 'moved', 'pasted', 'given', 'unseen'] as const;
export type Origin = (typeof origins)[number];

/** `length` counts UTF-16 code units. */
export type Origins = { origin: Origin; length: number };

export type FilmStep = { at: number } & (
  | { kind: 'edit'; document: number; input: InputType; changes: readonly TextChange[] }
  /** The whole text after both sides had drifted apart. */
  | { kind: 'whole'; document: number; text: string }
  | { kind: 'choose'; item: number; selected: readonly string[] }
  | { kind: 'fill'; item: number; typed: string }
  | { kind: 'language'; item: number; language: Language }
  | { kind: 'show'; item: number }
  | { kind: 'leave' }
  | { kind: 'return' }
  /** What was on the screen of the candidate from `runs[run]` on. */
  | { kind: 'ask'; item: number; run: number }
  | { kind: 'told'; item: number; run: number }
);

export type FilmRun = {
  item: number;
  language: Language;
  askedAt: number;
  /** Null when the result never came. */
  toldAt: number | null;
  /** As its candidate was shown it. */
  result: FinishedRun | null;
};

/**
 * `offline`: nothing was heard from the device; what was typed meanwhile came later. `silent`: the same up to the end, so that something may be
 * missing. `taken_over`: another tab or device went on; `edits` of the older one are not part of the answer. `drifted`: so many edits fitted no text that the
 * server held, and the whole text was sent instead. `late`: edits that arrived after the end and do not count. `clock`: the device's clock was changed. `break`: the clock stood
 * still.
 */
export type FilmGap =
  | { kind: 'offline' | 'silent'; from: number; until: number }
  | { kind: 'break'; from: number; until: number }
  | { kind: 'taken_over' | 'drifted' | 'late'; from: number; until: number; edits: number }
  | { kind: 'clock'; from: number; until: number };

/** With whose recordings an answer can be compared, the newest end first. `isWhole`: there are no more of them. */
export type ComparableForStaff = {
  isWhole: boolean;
  others: readonly { invitationId: InvitationId; candidate: string; opening: string; closedAt: string; version: number }[];
};
