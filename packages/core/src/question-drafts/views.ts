import type { TeamId } from '../ids.ts';
import type { QuestionForCandidate, QuestionProblem } from '../questions/index.ts';
import type { DraftCheck, FolderKind } from './schema.ts';

export type DraftFile = {
  path: string;
  bytes: number;
  sha256: string;
  /** Null for what is no text, or too long to be written here. */
  text: string | null;
  savedAt: string;
  /** Null for a colleague who is gone, and for what the check made. */
  savedBy: string | null;
};

/** What the folder reads as, now. */
export type DraftReading = {
  problems: readonly QuestionProblem[];
  /** As a candidate would get it; null while something is wrong. */
  preview: QuestionForCandidate | null;
  /** What publishing would come to: nothing new, words for the catalogue alone, or another version; null while something is wrong. */
  change: 'none' | 'catalogue' | 'version' | null;
};

/** `isOutdated`: the files have changed since; `isGivenUp`: the sandbox did not answer for long. */
export type DraftCheckState = { isRunning: boolean; isGivenUp: boolean; isOutdated: boolean; last: DraftCheck | null };

export type QuestionDraft = {
  questionId: string;
  teamId: TeamId | null;
  /** Null for a new question. */
  basedOn: number | null;
  /** The version that an edit goes on from, approved or waiting for it; null while there is none. */
  newest: { version: number; isApproved: boolean; source: 'folder' | 'app' } | null;
  savedAt: string;
  savedBy: string | null;
  files: readonly DraftFile[];
  /** A hash over all files. */
  filesHash: string;
  reading: DraftReading;
  check: DraftCheckState;
  /** The text files of that version, to be compared with; null where none are kept. */
  newestFiles: readonly { path: string; text: string | null }[] | null;
  mayPublish: boolean;
};

export type DraftRow = {
  questionId: string;
  title: string;
  kind: FolderKind | null;
  basedOn: number | null;
  savedAt: string;
  savedBy: string | null;
};

/** A question folder in an archive, and what is in its way. */
export type ImportedFolder = {
  questionId: string;
  title: string;
  files: number;
  problems: readonly QuestionProblem[];
  /** What importing would come upon. */
  conflict:
    | null
    /** The question is there, and the same. */
    | { kind: 'same'; version: number }
    /** It is there with another content: importing begins a draft over it. */
    | { kind: 'question'; version: number }
    /** Somebody works on it: importing would put their draft aside. */
    /** The id is somebody else's, which is all that is told. */
    | { kind: 'taken' }
    | { kind: 'draft'; savedBy: string | null; savedAt: string };
};

export type ImportAnswer = { folders: readonly ImportedFolder[]; imported: readonly string[] };

export type BankWord = { word: string; name: string; about: string };
export type BankWords = { skills: readonly BankWord[]; roles: readonly BankWord[] };
