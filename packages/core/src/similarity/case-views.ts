import type { AssessmentId, AttemptId, InvitationId, OpeningId, SimilarityCaseId } from '../ids.ts';
import type { Language } from '../runs/schema.ts';
import type { CaseRefusal } from './case-decision.ts';
import type { CaseRate, CaseStatus, CaseStepKind, SimilaritySettings } from './schema.ts';

/** One side of a pair, as far as whoever asks may see it. `foreign`: an attempt of another team. `gone`: the person was deleted. */
export type PairSide =
  | {
      kind: 'attempt';
      attemptId: AttemptId;
      invitationId: InvitationId;
      name: string;
      opening: string;
      openingId: OpeningId;
      closedAt: string | null;
    }
  | { kind: 'foreign' }
  | { kind: 'gone' }
  /** `source`: where the team found it. */
  | { kind: 'known'; title: string; source: string }
  | { kind: 'proof'; path: string };

export type CaseQuestion = { questionId: string; title: string };

export type CaseRow = {
  caseId: SimilarityCaseId;
  status: CaseStatus;
  sides: readonly [PairSide, PairSide];
  questions: readonly CaseQuestion[];
  surprise: number;
  openedAt: string;
  /** Open, and today's settings would not have opened it. */
  isBelowToday: boolean;
  /** The names of those whom a confirmed case is held against, as far as the reader may see them. */
  heldAgainst: readonly string[];
};

export type CaseList = { cases: readonly CaseRow[]; total: number; pageSize: number };

export type CaseStep = {
  at: string;
  /** Null for Assay itself. */
  by: string | null;
  kind: CaseStepKind;
  /** The name of whom it is about; null for the whole case. */
  about: string | null;
  reason: string | null;
};

/** A candidate of the case, for a team that may see them. */
export type CasePartyForStaff = {
  attemptId: AttemptId;
  invitationId: InvitationId;
  name: string;
  isAskedFirst: boolean;
  /** Null while nobody asked. */
  asked: { text: string; at: string; until: string; answer: { text: string; at: string } | null } | null;
  isHeld: boolean;
  /** The words that are proposed. */
  proposed: string;
  /** Null where it can be confirmed against this attempt now. */
  whyNotConfirm: Pick<CaseRefusal, 'reason' | 'message'> | null;
};

/** What two answers to one question have in common. */
export type CasePair = {
  pairId: string;
  questionId: string;
  title: string;
  language: Language;
  similarity: number;
  surprise: number;
  /** Pairs of this question and language that were compared, and how many as alike are expected among honest ones. */
  compared: number;
  /** Null while nothing was counted. */
  expected: number | null;
};

export type CaseForStaff = {
  caseId: SimilarityCaseId;
  status: CaseStatus;
  openedAt: string;
  surprise: number;
  needed: number;
  /** Open, and today's settings would not have opened it. */
  isBelowToday: boolean;
  sides: readonly [PairSide, PairSide];
  parties: readonly CasePartyForStaff[];
  pairs: readonly CasePair[];
  steps: readonly CaseStep[];
  mayDecide: boolean;
};

/** Lines are counted from 1; `to` is in it. */
export type LineRange = { from: number; to: number };
export type AlignedRegion = { left: LineRange; right: LineRange };

export type PairText = {
  text: string;
  /** Lines that were given, from 1: they are left out of the comparison. */
  given: readonly number[];
  /** False where the grammar did not understand all of it: what it did not is compared by words and signs. */
  isWhole: boolean;
  /** True where only its beginning is shown and compared line by line. */
  isCut: boolean;
};

export type PairForStaff = CasePair & {
  sides: readonly [PairSide, PairSide];
  /** Null where it is another team’s, gone, or not kept any more. */
  texts: readonly [PairText | null, PairText | null];
  regions: readonly AlignedRegion[];
  /** Where the recordings of the two stand beside each other; null where there are none to compare. */
  recordings: { invitationId: InvitationId; with: InvitationId; position: number } | null;
  caseId: SimilarityCaseId | null;
};

export type SimilaritySettingsForStaff = {
  number: number;
  settings: SimilaritySettings;
  savedAt: string | null;
  savedBy: string | null;
  /** With how many others an answer is compared today, and how many answers of an attempt are, on average. */
  others: number;
  answers: number;
  /** The surprise that a pair of such an answer needs. */
  needed: number;
  /** How far stored pairs are judged by these settings; null where they were never changed so that it matters. */
  judging: { attempts: number; judged: number; opened: number; isOver: boolean } | null;
};

/** Stored pairs that would become cases, and open cases that nobody has touched and that would not be opened any more. */
export type SettingsPreview = { opening: number; below: number };

/** Per month and in all. */
export type CaseRates = { all: CaseRate; months: readonly ({ month: string } & CaseRate)[] };

/** What a candidate reads who was asked. Nothing of the other side is in it. */
export type CaseForCandidate = {
  caseId: SimilarityCaseId;
  text: string;
  askedAt: string;
  until: string;
  answer: { text: string; at: string } | null;
  /** Whether it can still be answered. */
  isOpen: boolean;
  /** Whether nothing is decided before the answer or that day. */
  isAskedFirst: boolean;
};

/** One link of the graph: two attempts, or one and a solution, in their most surprising question. */
export type SimilarityLink = {
  from: string;
  to: string;
  surprise: number;
  similarity: number;
  pairId: string;
  caseId: SimilarityCaseId | null;
};
export type SimilarityNode = { id: string; side: PairSide };

export type QuestionInOverview = { questionId: string; title: string; language: Language; answers: number; pairs: number };

/** How alike the answers to one question in one language are. */
export type SimilarityOfQuestion = {
  questionId: string;
  title: string;
  language: Language;
  /** That are stored, of all teams. */
  answers: number;
  /** The surprise that opens a case among so many. */
  needed: number;
  /** All pairs that were compared, by surprise: `width` each from 0 on, the last with all beyond. */
  histogram: { width: number; counts: readonly number[] };
  nodes: readonly SimilarityNode[];
  links: readonly SimilarityLink[];
  /** Less surprising ones are left out where there are more than fit. */
  isWhole: boolean;
  rates: CaseRates;
};

export type AssessmentInOverview = { assessmentId: AssessmentId; name: string; rates: CaseRates };

export type SimilarityOverview = {
  /** The one with the most pairs first. */
  questions: readonly QuestionInOverview[];
  assessments: readonly AssessmentInOverview[];
  /** Null where nothing was compared yet. */
  chosen: SimilarityOfQuestion | null;
};
