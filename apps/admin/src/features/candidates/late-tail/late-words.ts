import type { AttemptScore, LateTailForStaff } from '@assay/core/candidates';
import { formatClock, formatCount, formatDateTime, formatDuration, formatNumber, formatPercent, formatZone } from '@assay/ui';

/** "14 edits arrived 3 min after the end." */
export function arrivalSentence(tail: Pick<LateTailForStaff, 'edits' | 'firstReceivedAt' | 'lastReceivedAt'>, closedAt: string): string {
  const first = afterEnd(tail.firstReceivedAt, closedAt);
  const last = afterEnd(tail.lastReceivedAt, closedAt);
  const when = first === last ? `${last} after the end` : `between ${first} and ${last} after the end`;
  return `${tail.edits === 0 ? 'Part of the recording' : formatCount(tail.edits, 'edit')} arrived ${when}.`;
}

const afterEnd = (at: string, closedAt: string): string => formatDuration(new Date(at).getTime() - new Date(closedAt).getTime());

/** When they were typed; null without an edit. */
export function typedSentence(tail: Pick<LateTailForStaff, 'edits' | 'typedFrom' | 'typedUntil' | 'editsAfterEnd'>): string | null {
  const { edits, typedFrom, typedUntil, editsAfterEnd } = tail;
  if (edits === 0 || typedFrom === null || typedUntil === null) return null;
  const [from, until] = [formatClock(typedFrom), formatClock(typedUntil)];
  const when = from === until ? `at ${until}` : `from ${from} to ${until}`;
  return `By the device’s clock, put right by the server’s, ${edits === 1 ? 'it was' : 'they were'} typed ${when} ${formatZone(typedUntil)}: ${shareAfterEnd(edits, editsAfterEnd)}.`;
}

function shareAfterEnd(edits: number, after: number): string {
  if (after === 0) return edits === 1 ? 'before the end' : 'all of them before the end';
  if (after >= edits) return edits === 1 ? 'after the end' : 'all of them after the end';
  return `${formatNumber(edits - after)} before the end, ${formatNumber(after)} after it`;
}

export type Scores = { without: AttemptScore; with: AttemptScore };

/** Null until both are graded. */
export function scoresOf({ scoreWithout, scoreWith }: Pick<LateTailForStaff, 'scoreWithout' | 'scoreWith'>): Scores | null {
  return scoreWithout === null || scoreWith === null ? null : { without: scoreWithout, with: scoreWith };
}

export const percentOf = (score: AttemptScore): string => formatPercent(score.percent / 100, 1);

/** Whether the decision changes more than a number. */
export function floorSentence(scores: Scores, floorPercent: number | null): string {
  if (scores.with.percent === scores.without.percent) return 'The score is the same either way.';
  if (floorPercent === null || scores.with.isAboveFloor === null) return 'This opening has no floor.';
  const floor = `the floor of ${formatNumber(floorPercent, 1)}`;
  if (scores.with.isAboveFloor === scores.without.isAboveFloor) {
    return `Both are ${scores.with.isAboveFloor ? 'above' : 'below'} ${floor}.`;
  }
  const [high, low] = scores.with.isAboveFloor ? ['with', 'without'] : ['without', 'with'];
  return `They cross ${floor}: ${high} the late edits the score is above it, ${low} them below.`;
}

/** Who decided what, when. */
export function decisionSentence({ counts, by, at }: NonNullable<LateTailForStaff['decision']>): string {
  return `${by} decided that the late edits ${counts ? 'count' : 'do not count'}, ${formatDateTime(at)}.`;
}

/** Which edits a score stands for, beside the score; null when there is no doubt. */
export function coverSentence(tail: Pick<LateTailForStaff, 'edits' | 'decision'> | null): string | null {
  if (tail === null) return null;
  if (tail.decision !== null) return tail.decision.counts ? 'The late edits count.' : 'The late edits do not count.';
  return tail.edits === 1
    ? 'Without the late edit, which waits for a decision.'
    : `Without ${formatCount(tail.edits, 'late edit')}, which wait for a decision.`;
}
