import type { QuestionVersionId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { Language } from '../runs/schema.ts';
import type {
  AcceptedText,
  CodeBody,
  EssayBody,
  NumberBody,
  ProofResult,
  QuestionKind,
  QuestionProblem,
  QuestionState,
  Rubric,
  Signature,
  TableSketch,
  UploadRule,
} from './schema.ts';

/** A visible case: the candidate sees what goes in (arguments, standard input, or the data set as SQL) and what should come out. */
export type SampleCase = {
  id: string;
  why: string;
  arguments: readonly Json[] | null;
  stdin: string | null;
  data: string | null;
  expected: Json;
};

export type DatabaseForCandidate = { tables: readonly TableSketch[]; compare: CodeBody['compare'] };

/** All that a candidate's browser ever learns of a question while it is being answered. */
export type QuestionForCandidate = {
  title: string;
  kind: QuestionKind;
  minutes: number;
  statementHtml: string;
  code: {
    signature: Signature | null;
    /** `files`: what lies beside the starter, by path; empty for a question of one file. */
    languages: readonly { language: Language; starter: string; files: readonly { path: string; text: string }[] }[];
    samples: readonly SampleCase[];
    limits: { timeMs: number; memoryMb: number };
    /** For a question in SQL: its tables, and how results are compared. */
    database: DatabaseForCandidate | null;
  } | null;
  choice: { select: 'one' | 'many'; options: readonly { id: string; html: string }[] } | null;
  number: { unit: string | null; hint: string | null } | null;
  text: { hint: string | null } | null;
  essay: Pick<EssayBody, 'words' | 'hint'> | null;
  project: ProjectForCandidate | null;
};

/** Material is named by its place in the list. */
export type ProjectForCandidate = { material: readonly { path: string; bytes: number }[]; uploads: UploadRule };

export type QuestionRow = {
  questionId: string;
  questionVersionId: QuestionVersionId | null;
  version: number | null;
  title: string;
  family: string;
  /** Null, as difficulty and minutes, for a folder that could not be read. */
  kind: QuestionKind | null;
  state: QuestionState;
  skills: readonly string[];
  roles: readonly string[];
  difficulty: number | null;
  minutes: number | null;
  languages: readonly Language[];
  /** Drawn in practice rounds and nowhere else. */
  isPractice: boolean;
  timesShown: number;
  /** What keeps it from being served: file, line, what to write instead. */
  problems: readonly QuestionProblem[];
};

export type QuestionForStaff = QuestionRow & {
  statementHtml: string;
  signature: Signature | null;
  groups: readonly { name: string; weight: number; cases: number }[];
  cases: readonly { id: string; group: string | null; isSample: boolean; why: string; input: Json; expected: Json }[];
  /** For a question in SQL. */
  database: DatabaseForCandidate | null;
  options: readonly { id: string; html: string; isCorrect: boolean; because: string }[];
  number: Pick<NumberBody, 'answer' | 'tolerance' | 'unit' | 'hint'> | null;
  text: { accept: readonly AcceptedText[]; hint: string | null } | null;
  essay: Pick<EssayBody, 'words' | 'hint'> | null;
  project: ProjectForCandidate | null;
  rubric: Rubric | null;
  reviewerNoteHtml: string | null;
  proofs: readonly ProofResult[];
};
