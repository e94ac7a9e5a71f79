import type { ReportRule } from '../assessments/schema.ts';
import type { ReportDecision } from './report-decision.ts';

/** `points` of `maxPoints`, both without what waits for a person. */
export type PointsInReport = { points: number; maxPoints: number };

/** Hidden cases of a group, or of none, over all questions of a section: by question they would tell which of them was on trial. */
export type GroupInReport = { name: string | null; passed: number; total: number };

/** `toReviewPoints`: of the answers in it that a person still reads. */
export type SectionInReport = PointsInReport & {
  title: string;
  toReview: number;
  toReviewPoints: number;
  groups: readonly GroupInReport[];
};

/** What a candidate may read of the own result: what the assessment does not give is null. */
export type ReportContent = {
  /** `equatedPercent`: what it would be had everybody had the same questions, where that decides and is known; else null. */
  score: (PointsInReport & { percent: number; equatedPercent: number | null }) | null;
  sections: readonly SectionInReport[] | null;
  feedback: string | null;
  /** There is a recording, and it may be watched. */
  hasFilm: boolean;
  /** Answers that a person still reads: they are in no points yet. */
  toReview: number;
  /** Questions that were left out for a fault, and cost nothing. */
  leftOut: number;
  /** Edits that came late; null where there were none. */
  lateEdits: 'waiting' | 'counted' | 'not_counted' | null;
};

export type OwnReport = { kind: 'none' } | { kind: 'waits'; for: 'grading' | 'answer' } | { kind: 'shown'; content: ReportContent };

/** For whoever writes to the candidate. */
export type OwnReportForStaff = {
  /** Of the revision the attempt was started with. */
  rule: ReportRule;
  decision: ReportDecision;
  /** As the candidate reads it, or would; null before there is a score, and where nothing is ever shown. */
  preview: ReportContent | null;
  feedback: FeedbackForStaff;
};

/** `number`: how often it was saved, which a change must name. */
export type FeedbackForStaff = { number: number; text: string; savedAt: string | null; savedBy: string | null };
