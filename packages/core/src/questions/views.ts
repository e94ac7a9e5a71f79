import type { MeasuredInBank } from '../analytics/views.ts';
import type { InvitationId, QuestionVersionId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { AuditRow } from '../openings/views.ts';
import type { Language } from '../runs/schema.ts';
import type {
  AcceptedText,
  ChangedFile,
  CodeBody,
  DrawnValues,
  EssayBody,
  FrozenQuestion,
  HeldState,
  NumberBody,
  ProofResult,
  QuestionDecision,
  QuestionKind,
  QuestionProblem,
  QuestionState,
  ReviewBody,
  Rubric,
  Signature,
  TableSketch,
  TestVerdict,
  UploadRule,
  WaitingState,
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
  followUp: FrozenQuestion['followUp'] | null;
  code: {
    signature: Signature | null;
    /** `files`: what lies beside the starter, by path; empty for a question of one file. */
    languages: readonly { language: Language; starter: string; files: readonly { path: string; text: string }[] }[];
    samples: readonly SampleCase[];
    limits: { timeMs: number; memoryMb: number };
    /** For a question in SQL: its tables, and how results are compared. */
    database: DatabaseForCandidate | null;
    /** The answer is a test suite: the files beside the starter are the program it is run against, and a case has no input. */
    isTestSuite: boolean;
  } | null;
  choice: { select: 'one' | 'many'; options: readonly { id: string; html: string }[] } | null;
  number: { unit: string | null; hint: string | null } | null;
  text: { hint: string | null } | null;
  essay: Pick<EssayBody, 'words' | 'hint'> | null;
  /** The change to comment on. */
  review: { files: readonly ChangedFile[] } | null;
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
  /** A version that nobody has approved yet. What else a row tells is of the approved one, as long as there is one. */
  waiting: { version: number; state: WaitingState } | null;
  skills: readonly string[];
  roles: readonly string[];
  difficulty: number | null;
  minutes: number | null;
  languages: readonly Language[];
  /** Drawn in practice rounds and nowhere else. */
  isPractice: boolean;
  timesShown: number;
  /** How the version that the row tells of measures; null while nothing is reckoned. */
  measured: MeasuredInBank | null;
  /** What keeps it from being served: file, line, what to write instead. */
  problems: readonly QuestionProblem[];
};

export type ProgramVersion = {
  id: string;
  group: string | null;
  isVisible: boolean;
  why: string;
  expected: TestVerdict;
  files: readonly { language: Language; path: string; text: string }[];
};

/** Finished attempts whose score counts a question, the newest end first; `isWhole` is false where there are more. */
export type CountedAttempts = {
  isWhole: boolean;
  attempts: readonly { invitationId: InvitationId; candidate: string; opening: string; closedAt: string }[];
};

/** The gate to live, as whoever asks stands before it. */
export type ApprovalForStaff = {
  /** Who made the version that is shown; null for a folder's version, which its commit approved. */
  author: string | null;
  /** They made the version that is to be approved themselves, and this installation asks for a second person. */
  needsColleague: boolean;
};

/** `savedAt` is null while nobody has changed it. */
export type ApprovalRuleForStaff = { needsSecondPerson: boolean; savedAt: string | null; savedBy: string | null };

/** How the version that is shown did as a pilot; the mean share of the points is null while nothing is graded. */
export type PilotForStaff = { shown: number; graded: number; meanShare: number | null };

export type QuestionForStaff = QuestionRow & {
  /** Where its versions come from: a folder of the bank, or people in the app. */
  source: 'folder' | 'app';
  /** A version of it was approved. */
  isApproved: boolean;
  /** What is shown is a version that nobody has approved yet. */
  isWaitingShown: boolean;
  approval: ApprovalForStaff;
  pilot: PilotForStaff;
  /** Where a person holds it. */
  heldState: HeldState | null;
  /** What whoever asks may decide about it now. */
  decisions: readonly QuestionDecision[];
  /** What became of it, when, by whom and why. */
  history: readonly AuditRow[];
  statementHtml: string;
  signature: Signature | null;
  groups: readonly { name: string; weight: number; cases: number }[];
  cases: readonly { id: string; group: string | null; isSample: boolean; why: string; input: Json; expected: Json }[];
  /** Instead of cases where the answer is a test suite: the programs that it is run against, the visible one first. */
  programVersions: readonly ProgramVersion[];
  /** For a question in SQL. */
  database: DatabaseForCandidate | null;
  options: readonly { id: string; html: string; isCorrect: boolean; because: string }[];
  number: Pick<NumberBody, 'answer' | 'tolerance' | 'unit' | 'hint'> | null;
  text: { accept: readonly AcceptedText[]; hint: string | null } | null;
  essay: Pick<EssayBody, 'words' | 'hint'> | null;
  review: ReviewBody | null;
  project: ProjectForCandidate | null;
  followUp: FrozenQuestion['followUp'] | null;
  /** Of a question with parameters: what its names stand for in each variant. */
  variants: readonly DrawnValues[];
  /** What people score by. */
  rubric: Rubric | null;
  /** Its author wrote it; otherwise it is the one for all code. */
  hasOwnRubric: boolean;
  reviewerNoteHtml: string | null;
  proofs: readonly ProofResult[];
};
