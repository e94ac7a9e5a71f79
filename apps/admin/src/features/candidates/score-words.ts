import type { AttemptForStaff, AttemptScore, ItemForStaff } from '@assay/core/candidates';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import { decidingWords } from '../../words/deciding-words.ts';

/** "13.5 of 18 points, 75 %: above the floor of 60." Where another score decides it is said which, and what it comes to. */
export function scoreSentence(score: AttemptScore, floorPercent: number | null): string {
  if (score.toReview !== null) return provisionalSentence(score, score.toReview);
  const points = `${formatNumber(score.points, 2)} of ${formatNumber(score.maxPoints, 2)} points, ${formatPercent(score.percent / 100, 1)}`;
  if (floorPercent === null || score.isAboveFloor === null) return `${points}. This opening has no floor.`;
  const side = `${score.isAboveFloor ? 'above' : 'below'} the floor of ${formatNumber(floorPercent, 1)}.`;
  return score.deciding?.of === 'equated' ? `${points}. What decides is ${decidingWords(score.deciding)}, ${side}` : `${points}: ${side}`;
}

/** "3 of 4 points so far; 1 answer worth 10 points is to be reviewed by a person." No floor is held against half a score. */
function provisionalSentence(score: AttemptScore, { items, points }: NonNullable<AttemptScore['toReview']>): string {
  const waiting = `${formatCount(items, 'answer')} worth ${formatNumber(points, 2)} points ${items === 1 ? 'is' : 'are'} to be reviewed by a person`;
  if (score.maxPoints === 0) return `No points yet: ${waiting}.`;
  return `${formatNumber(score.points, 2)} of ${formatNumber(score.maxPoints, 2)} points so far; ${waiting}.`;
}

/** "67 % → 2 of 3 points". Null while nothing is graded. */
export function itemSentence(item: Pick<ItemForStaff, 'grade' | 'weight' | 'counts' | 'isPilot'>): string | null {
  if (item.grade === null) return null;
  if (item.grade.kind === 'to_review') return `To be reviewed by a person, for ${formatNumber(item.weight, 2)} points.`;
  const share = formatPercent(item.grade.share, 1);
  if (item.isPilot) return `${share}; a pilot, so it does not count`;
  if (!item.counts) return `${share}, not counted`;
  return `${share} → ${formatNumber(item.grade.share * item.weight, 2)} of ${formatNumber(item.weight, 2)} ${item.weight === 1 ? 'point' : 'points'}`;
}

/** What was recorded, without an opinion. */
export function activitySentence({ edits, pastes, pastedCharacters, timesLeft }: ItemForStaff['activity']): string {
  const pasted = pastes === 0 ? 'no pastes' : `${formatCount(pastes, 'paste')} (${formatCount(pastedCharacters, 'character')})`;
  const left = timesLeft === 0 ? 'never left the page' : `left the page ${formatCount(timesLeft, 'time')}`;
  return `${formatCount(edits, 'edit')}, ${pasted}, ${left}.`;
}

const closings = { submit: 'submitted', deadline: 'time was over', team: 'closed by the team' } as const;

export function closingWords(attempt: Pick<AttemptForStaff, 'closedBy'>): string | null {
  return attempt.closedBy === null ? null : closings[attempt.closedBy];
}
