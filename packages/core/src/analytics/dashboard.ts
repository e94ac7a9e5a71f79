import type { AssessmentId, OpeningId } from '../ids.ts';
import type { DecidingScore } from '../openings/deciding-score.ts';
import type { ComparedSide } from './compared-sides.ts';
import type { MeasuredShare } from './schema.ts';

/** `counted`: real attempts that are not void and that no confirmed case is held against. `all`: those as well. */
export const populations = ['counted', 'all'] as const;
export type Population = (typeof populations)[number];

/** What figures are over. Days are of UTC, both included; null: from the first, to the last. */
export type DashboardScope = {
  /** Null: all openings of the assessment that whoever asks may read. */
  openingId: OpeningId | null;
  from: string | null;
  until: string | null;
  population: Population;
};

/** An interval at 95 %; a bound is null where there are too few for one. */
export type MeasuredHours = { hours: number; low: number | null; high: number | null };

export const funnelSteps = ['invited', 'opened', 'started', 'submitted', 'passed', 'advanced'] as const;
/** `submitted`: handed in or closed by the clock. `passed`: at or above the line of the opening. */
export type FunnelStep = (typeof funnelSteps)[number];

/** Of the people invited within the days. There is no `passed` where an opening has no line: who advanced is then held against who submitted. */
export type FunnelRow = {
  step: FunnelStep;
  n: number;
  /** Among `n`, who was not at the step before: advanced below the line. */
  besides: number;
  /** Of those at the step before, without `besides`; null for the first, and of fewer than five. */
  ofPrevious: MeasuredShare | null;
  /** From the step before that has a moment to this one, within 5 %; null of fewer than five, and for `passed`, which has no moment of its own. */
  median: MeasuredHours | null;
  /** Those at the step before who are not here: will not be any more, or may still be. */
  lost: number;
  waiting: number;
};

/** So many weeks from a Monday, of the attempts that ended in them: one, or as many as it takes to say something. `passed` is null of fewer than five, and without a line. */
export type PassRateWeek = { monday: string; weeks: number; n: number; passed: MeasuredShare | null };

/** What changed on a day: something to read the weeks by. */
export type ChangeMark = {
  day: string;
  kind: 'questions' | 'line' | 'rules' | 'time' | 'sections';
  /** Of the opening it is about; null: of the assessment. */
  openingTitle: string | null;
  /**
   * What a reader needs to say it: titles of questions or sections that came or went, a section that asks otherwise in both; rules as sentences; the line in per cent, the working
   * time in minutes, after and before.
   */
  came: readonly string[];
  went: readonly string[];
};

/**
 * Who would pass were the line at this per cent. `perWeek`: the share times how many attempts ended a week in the last eight whole weeks, whatever the days of the scope; null
 * before there is a whole week.
 */
export type LineOutcome = { percent: number; passed: MeasuredShare; perWeek: { rate: number; low: number; high: number } | null };

export type OpeningOnDashboard = {
  openingId: OpeningId;
  title: string;
  role: string;
  level: string;
  interviewsPerWeek: number | null;
  floorPercent: number | null;
  floorReason: string;
  /** Which score its line is held against. */
  decidingScore: DecidingScore;
};

/** Of the scores that decide, opening by opening. */
export type ScoresOnDashboard = {
  n: number;
  mean: number;
  /** Of the mean. */
  meanLow: number;
  meanHigh: number;
  sd: number | null;
  median: number;
  /** How many have 0, 1, … 100 per cent, rounded down: who has not quite reached a line is below it. */
  counts: readonly number[];
  /** For 0, 1, … 100. */
  lines: readonly LineOutcome[];
  /** For the floors that lie between two of them. */
  atFloors: readonly LineOutcome[];
};

export type ReliabilityOnDashboard =
  | {
      isKnown: true;
      n: number;
      value: number;
      low: number | null;
      high: number | null;
      /** Standard error of a total, in per cent of all points. */
      standardError: number;
    }
  | { isKnown: false; n: number; why: 'few' | 'one_item' | 'same_total' };

export type SectionOnDashboard = { title: string; share: MeasuredShare };
export type SkillOnDashboard = { skill: string; share: MeasuredShare };

export type TimeUseOnDashboard = {
  /** Of the working time, with what was granted: ten equal bins from 0 to 1. */
  bins: readonly { from: number; to: number; count: number }[];
  median: number;
  /** Ended by the clock and not by the candidate. */
  cutOff: MeasuredShare;
};

/** What candidates thought. It is asked for by itself: who was asked is counted attempt by attempt. */
export type SurveyOnDashboard = {
  n: number;
  /** Of those who finished and were asked; null where all of them were deleted since. */
  answered: MeasuredShare | null;
  questions: readonly { question: 'fair' | 'job'; counts: readonly [number, number, number, number, number]; mean: number }[];
  /** One page of them, and how many there are in all. */
  comments: {
    total: number;
    pageSize: number;
    shown: readonly { /** Null for whoever may see no people. */ day: string | null; text: string }[];
  };
};

/** How an assessment does: figures of finished attempts, never of a person. With fewer than five, `scores` and what follows are null. */
export type AssessmentDashboard = {
  assessmentId: AssessmentId;
  title: string;
  openings: readonly OpeningOnDashboard[];
  scope: DashboardScope;
  /** Whoever asks may see no people: figures are of everybody who ended before a day, which moves on once five more have. Null for all others; `before` is null until there are five. */
  inSteps: { before: string | null } | null;
  /** What happened until then is in it; null: nothing of it was ever reckoned. */
  asOf: string | null;
  /** Something happened since then, and is being taken up. */
  isBeingReckoned: boolean;
  /** Ended within the days and not counted; `waived`: invited within them, and an earlier score stands for an attempt. */
  leftOut: { void: number; confirmed: number; waived: number };
  /** Ended within the days, and their people were deleted since: they are in the figures and in no list. */
  deleted: number;
  /** Attempts that ended, within the days and the population. */
  finished: number;
  /** Of them, whose score can still change: answers to review, late edits. */
  provisional: number;
  /** At or above the line of their own opening; null of fewer than five with a score, and where an opening has no line. */
  passed: MeasuredShare | null;
  funnel: readonly FunnelRow[];
  weeks: readonly PassRateWeek[];
  marks: readonly ChangeMark[];
  scores: ScoresOnDashboard | null;
  reliability: ReliabilityOnDashboard | null;
  /** In points of a hundred, of the score that decides: how near to a line is near. Null where it is not known, and where openings decide by different scores. */
  lineError: number | null;
  sections: readonly SectionOnDashboard[];
  skills: readonly SkillOnDashboard[];
  time: TimeUseOnDashboard | null;
  /** Attempts in confirmed cases among those that ended, of this assessment; null of fewer than five. */
  confirmed: MeasuredShare | null;
};

/** By how much a side is above the first one, from 0 to 1, with its interval at 95 %. */
export type Difference = { value: number; low: number; high: number };

export type Differences =
  | { isKnown: true; passed: Difference | null; mean: Difference | null; confirmed: Difference | null }
  /** Somebody may be on both sides, and nothing is said of what chance would do. */
  | { isKnown: false; why: 'shares_people' };

/** One side of a comparison: figures of its dashboard, shares and scores from 0 to 1. */
export type ComparedDashboard = {
  side: ComparedSide<AssessmentId, OpeningId>;
  inSteps: AssessmentDashboard['inSteps'];
  title: string;
  /** Of the assessment, as far as they may be read. */
  openings: readonly Pick<OpeningOnDashboard, 'openingId' | 'title' | 'role' | 'level'>[];
  /** Which scores its openings hold against their lines: with two, or another one than another side, pass rates and means are of different rules. */
  decidedBy: readonly DecidingScore[];
  asOf: string | null;
  isBeingReckoned: boolean;
  finished: number;
  passed: MeasuredShare | null;
  mean: MeasuredShare | null;
  reliability: ReliabilityOnDashboard | null;
  /** Of the working time. */
  medianTime: number | null;
  funnel: readonly FunnelRow[];
  confirmed: MeasuredShare | null;
  /** To the first side; null for itself. */
  differences: Differences | null;
};

/** What is given out as a table. */
export const dashboardParts = ['funnel', 'weeks', 'scores', 'sections', 'skills', 'time'] as const;
export type DashboardPart = (typeof dashboardParts)[number];
