import type { InvitationId, ItemId } from '../ids.ts';
import type { QuestionState } from '../questions/schema.ts';
import type { StockOutlook } from '../rotation/schema.ts';
import type { Language } from '../runs/schema.ts';
import type { CaseFinding, OptionFinding } from './findings.ts';
import type { ItemRest, MeasuredShare, QuestionFigures } from './schema.ts';

/** A 95 % interval of a time; a bound is null where there are too few answers for one. */
export type MeasuredSeconds = { seconds: number; low: number | null; high: number | null };

/** `chosen`: of those who had the question. `rest`: how those who chose it did in the rest of their form; null of fewer than five. */
export type MeasuredOption = {
  id: string;
  html: string;
  isCorrect: boolean;
  chosen: MeasuredShare;
  rest: MeasuredShare | null;
  finding: OptionFinding | null;
};

export type MeasuredCase = {
  id: string;
  group: string | null;
  isSample: boolean;
  why: string;
  passed: MeasuredShare;
  /** By language; null of fewer than five programs. */
  languages: readonly { language: Language; passed: MeasuredShare | null }[];
  finding: CaseFinding | null;
};

export type MeasuredTime = { n: number; lower: MeasuredSeconds; median: MeasuredSeconds; upper: MeasuredSeconds };

/** Options and cases by their ids. */
export type WrongAnswer = {
  what: { kind: 'typed'; text: string } | { kind: 'options'; options: readonly string[] } | { kind: 'cases'; cases: readonly string[] };
  /** Of the answers read. */
  share: MeasuredShare;
};

/** `n`: answers read, `wrong` of them. `others`: wrong ones that are like those of fewer than four others, or are no longer listed. */
export type WrongAnswers = { n: number; wrong: number; shown: readonly WrongAnswer[]; others: number };

export type MeasuredFigures = {
  /** The mean share of the points. */
  facility: MeasuredShare;
  /** The author's difficulty, the facility it lets expect, and the difficulty whose expectation is nearest to what was measured. */
  guess: { difficulty: number; share: number; nearest: number };
  itemRest: ItemRest;
  bins: readonly { from: number; to: number; count: number }[];
  /** Left empty; null where that is not known of all. */
  unanswered: MeasuredShare | null;
  /** Answered in each language; `facility` is null of fewer than five answers. Empty where there is one language or none. */
  languages: readonly { language: Language; n: number; facility: MeasuredShare | null }[];
  /** The same by variant. */
  variants: readonly { number: number; n: number; facility: MeasuredShare | null }[];
  /** Of the latest answers; `differ`: over all versions, and not the same in each. Null for a question of another kind. */
  options: readonly MeasuredOption[] | 'differ' | null;
  /** `few`: of fewer than five programs. */
  cases: readonly MeasuredCase[] | 'differ' | 'few' | null;
  /** Of one version; null over all, where answers are not of the kind, and of too few. */
  wrong: WrongAnswers | null;
  /** Null of fewer than five whose time is known. `minutes`: what the author expects. */
  times: { minutes: number; whole: MeasuredTime | null; firstRun: MeasuredTime | null; firstPass: MeasuredTime | null };
  /** Of attempts whose end is known: whose time ran out, and who had nothing right here then. Null of fewer than five. */
  timeUp: { ranOut: MeasuredShare; worthNothing: MeasuredShare } | null;
};

/** How a question measures, over all teams that ask it: figures of finished real attempts, never of a person. */
export type CalibrationForStaff = {
  /** Null: over all versions. */
  version: number | null;
  /** Those that were answered, the newest first; `isCurrent`: the one that is asked now. */
  versions: readonly { version: number; n: number; isCurrent: boolean }[];
  n: number;
  /** The first and last day on which an attempt with an answer began; null with fewer than five. */
  firstDay: string | null;
  lastDay: string | null;
  /** Its answers are read by people, whose scores are not measured. */
  isScoredByPeople: boolean;
  /** Null with fewer than five answers. */
  figures: MeasuredFigures | null;
  /** What a job reckoned of the version: null over all, before the first time, and with fewer than five answers. `isBehind`: answers have come since. */
  reckoned: { asOf: string; isBehind: boolean; figures: QuestionFigures } | null;
  /** The versions side by side, as far as they are reckoned. */
  byVersion: readonly ({ version: number } & Pick<QuestionFigures, 'n' | 'facility' | 'itemRest'>)[];
  /** The open signal that it has got around; days. */
  leak: { sinceDay: string; raisedDay: string } | null;
};

/** Finished attempts behind the figures of a question, with the share of the points here and in the rest of the form; null where it had none. */
export type AnsweredAttempts = {
  total: number;
  pageSize: number;
  attempts: readonly {
    invitationId: InvitationId;
    itemId: ItemId;
    candidate: string;
    opening: string;
    closedAt: string;
    version: number;
    share: number;
    rest: number | null;
    /** Its recording is still there. */
    isRecorded: boolean;
  }[];
};

/** What lists tell of how the version that is asked now measures; the facility is null of fewer than five answers. */
export type MeasuredInBank = Pick<QuestionFigures, 'n' | 'facility' | 'itemRest' | 'seconds' | 'flags'> & { asOf: string };

/** Live questions with a skill at a difficulty, and how long they last for the section of an assessment that runs short first; null where none draws them. */
export type CoverageCell = { difficulty: number; live: number; outlook: StockOutlook | null };

export type BankOverview = {
  /** When the oldest of the figures were reckoned; null without any. */
  asOf: string | null;
  /** Approved ones, without those of practice rounds. */
  questions: readonly { questionId: string; title: string; state: QuestionState; difficulty: number; measured: MeasuredInBank | null }[];
  /** Live ones that are pointed out, by their ids, what harms most first. */
  worst: readonly string[];
  /** When the stock was last forecast. */
  stockReadAt: string | null;
  coverage: readonly { skill: string; cells: readonly CoverageCell[] }[];
};

/** People, not answers; null of fewer than five. `expected`: what the same questions gave in all groups together, so that easier ones are no merit. */
export type ComparedGroup = { group: string; n: number; share: MeasuredShare | null; expected: number | null };

export type Comparison = {
  kind: 'skill' | 'family';
  /** What can be compared; families of two questions or more. */
  names: readonly string[];
  /** Null where there is none. */
  name: string | null;
  across: 'role' | 'quarter';
  questions: number;
  /** Read, the latest at most. */
  answers: number;
  groups: readonly ComparedGroup[];
};
