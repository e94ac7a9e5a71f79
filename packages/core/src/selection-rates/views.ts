import type { MeasuredShare } from '../analytics/schema.ts';
import type { AssessmentId, GroupingId } from '../ids.ts';
import type { ListFault } from '../invitation-lists/views.ts';

/** A code that the list names again with the same group. */
export type RepeatedCode = { row: number; code: string; firstRow: number };

/** What would come of a list of groups, before anything does. Says of no code whose it is. The tables are cut after `shownRows`; their totals are not. */
export type GroupListCheck = {
  rows: number;
  /** With the code of a candidate of this assessment. */
  matchedRows: number;
  faultyRows: number;
  faults: readonly ListFault[];
  repeatedRows: number;
  repeats: readonly RepeatedCode[];
  unmatchedRows: number;
  unmatched: readonly { row: number; code: string }[];
  /** Of those that match, the largest first. `isSmall`: too few to be told of, whoever of them finishes. */
  groups: readonly { group: string; people: number; isSmall: boolean }[];
  /**
   * There is a list of the same name, of which this takes the place. No more is said of it: whoever could see how theirs differs from it, or what becomes of its figures, would
   * find out person by person what it holds.
   */
  replaces: boolean;
  /** Handed back to save exactly this. */
  seen: string;
};

type Interval = { low: number; high: number };

/** Figures of a group as they were told last. */
export type GroupRate = {
  group: string;
  /** Who finished; of them, who is at or above the floor of their opening. */
  n: number;
  passed: number;
  rate: MeasuredShare;
  /** Held against the group with the highest rate; null for that group and where `noComparison` says why. */
  comparison: { ratio: number; interval: Interval; p: number } | null;
  noComparison: 'highest' | 'nobody_passed' | 'other_floors' | 'alone' | null;
  toldAt: string;
  /** The list was replaced since then. */
  isOfFormerList: boolean;
  /** Since then a floor was moved. */
  hasOtherFloors: boolean;
};

/** A list of groups that the team supplied, and what it says of those who passed. Never of a person. */
export type GroupingForStaff = {
  groupingId: GroupingId;
  name: string;
  /** Why the team may hold this. */
  reason: string;
  suppliedAt: string;
  /** Null for somebody who is gone. */
  suppliedBy: string | null;
  /** The highest rate first. */
  groups: readonly GroupRate[];
  /** Of the list, without figures: fewer than ten finished, or a group of fewer than ten could be reckoned from theirs. */
  hiddenGroups: number;
};

export type SelectionRatesForStaff = {
  assessmentId: AssessmentId;
  title: string;
  /** Openings in which somebody finished and which have no floor: until they have one nobody can be told anew who is above it. */
  withoutFloor: readonly string[];
  groupings: readonly GroupingForStaff[];
};
