import type { QuestionKind } from '../questions/schema.ts';

/** A review left open overnight was not read all night: no pause between two saves counts longer. */
export const mostPauseSeconds = 120;

/** Own finished reviews of a question from which on their median says how long one takes. */
export const measuredFrom = 3;

const usualMinutes = { choice: 1, number: 1, text: 1, code: 2, essay: 3, review: 4, project: 15 } as const satisfies Record<
  QuestionKind,
  number
>;

/** Minutes for one more answer to a question. `isMeasured`: the median of own reviews of it, else what such a question usually takes. */
export function minutesEach(kind: QuestionKind, ownSeconds: readonly number[]): { minutes: number; isMeasured: boolean } {
  if (ownSeconds.length < measuredFrom) return { minutes: usualMinutes[kind], isMeasured: false };
  const sorted = ownSeconds.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { minutes: median / 60, isMeasured: true };
}

/** Days after which an unfinished review is offered to others; its draft stays with whoever wrote it. */
export const claimDays = 3;
