/** One person's own trial of an assessment. Nobody else is shown it, whatever their role. */
export type OwnTrial = {
  startedAt: string | null;
  state: 'waiting' | 'running' | 'grading' | 'finished';
  /** Of all points; null until graded. */
  percent: number | null;
  questions: readonly { title: string; percent: number; seconds: number | null; minutes: number }[];
};

/** What colleagues did with one version of a question, without names; only where three or more of them met it. */
export type TriedQuestion = {
  questionId: string;
  title: string;
  version: number;
  n: number;
  /** Mean share of the points, from 0 to 1. */
  share: number;
  /** Null where nobody's time is known. */
  medianSeconds: number | null;
  /** What its author expects. */
  minutes: number;
};

export type TrialsForStaff = {
  /** The newest first. */
  own: readonly OwnTrial[];
  /** Colleagues who finished; of each the first trial counts. */
  people: number;
  /** Null while fewer than three have finished. */
  summary: { meanShare: number; medianUsedMs: number; workingTimeMs: number; questions: readonly TriedQuestion[] } | null;
};
