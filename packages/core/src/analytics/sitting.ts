import type { DecisionKind } from '../decisions/index.ts';

/** Where an invitation counts: each is in one of them. `confirmed`: a case is held against its attempt. */
export const sittingPopulations = ['counted', 'void', 'confirmed'] as const;
export type SittingPopulation = (typeof sittingPopulations)[number];

/** An item that counts and was scored, in the section that it was drawn in. `weight`: its points. */
export type SatItem = { section: string; skills: readonly string[]; share: number; weight: number };

/**
 * What an assessment's dashboard reads of one invitation and its attempt: days and lengths of time instead of moments, and nothing that leads to a person, so that it can be kept when
 * they are deleted.
 */
export type Sitting = {
  invitedDay: string;
  /** Null while the attempt has not ended. */
  endedDay: string | null;
  population: SittingPopulation;
  /** An earlier score stands for an attempt. */
  isWaived: boolean;
  /** Nobody is left of whom anything could still come: deleted or anonymised. */
  isGone: boolean;
  /** Not started, and neither revoked nor waived; `until`: the hour, such as 2026-01-05T10, in which the window closes. */
  mayStart: { until: string | null } | null;
  /** Hours from the invitation to the link's exchange by its click, from there to the start, from there to the end, and from there to a decision to advance. Three digits. */
  hours: { toOpen: number | null; toStart: number | null; toEnd: number | null; toAdvance: number | null };
  /** The one that decides in its opening: hundredths of a per cent, rounded down; null while answers wait for a grade or for people. */
  score: number | null;
  /** The same in per cent, to the last digit. */
  percent: number | null;
  /** Of an equated score that decides; null for the other ones, and where it has none. */
  standardError: number | null;
  /** The points decide although the equated score is to: it may still come. */
  lacksEquated: boolean;
  /** Late edits that nobody has decided on. */
  isLateTailWaiting: boolean;
  decision: DecisionKind | null;
  /** Of the working time with what was granted, in whole per cents; null while it runs. */
  timeUsed: number | null;
  isCutOff: boolean;
  /** Of a scored attempt. Without those of a void one, of whose answers statistics keep nothing. */
  items: readonly SatItem[];
};

/** Sums of thirds must not miss a line by what binary fractions cannot say. */
const rounding = 1e-9;

/** Rounded down, so that who has not quite reached a line is below it. */
export const hundredthsOf = (percent: number): number => Math.floor((percent + rounding) * 100);

/** What a score must reach to be at or above a line. */
export const hundredthsToReach = (linePercent: number): number => Math.ceil((linePercent - rounding) * 100);
