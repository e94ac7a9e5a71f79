import type { AttemptReading, ReviewOutcome } from './schema.ts';

/** Whether people read an attempt, as it was decided the last time, by which plan. */
export type ReadingForStaff = AttemptReading & { planNumber: number; decidedAt: string };

/** What people gave an answer, on its candidate's page: merged, without who gave what. */
export type ScoringForStaff = {
  /** `left_out`: a person would score it, and the plan leaves it out. */
  state: 'waiting' | 'differ' | 'settled' | 'left_out';
  finished: number;
  wanted: number;
  outcome: ReviewOutcome | null;
  /** By criterion, in a random order; and what was said of all of it. */
  notes: Readonly<Record<string, readonly string[]>>;
  overall: readonly string[];
};
