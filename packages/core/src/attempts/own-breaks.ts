import type { Clockwork } from './timing.ts';

/** An attempt's clock with the breaks that its candidate may take without asking. */
export type ClockworkWithBreaks = Clockwork & {
  /** For all such breaks together. */
  breakMs: number;
};

/** What is left of the candidate's own breaks. Breaks that the team gave cost nothing of it; a running one costs what it has lasted. */
export function breakLeftMs({ breakMs, intervals }: Pick<ClockworkWithBreaks, 'breakMs' | 'intervals'>, now: Date): number {
  const usedMs = intervals.reduce((sum, { startedAt, isAfterOwnBreak }, index) => {
    const pausedAt = intervals[index - 1]?.endedAt;
    if (isAfterOwnBreak !== true || pausedAt == null) return sum;
    return sum + Math.max(0, Math.min(startedAt.getTime(), now.getTime()) - pausedAt.getTime());
  }, 0);
  return Math.max(0, breakMs - usedMs);
}
