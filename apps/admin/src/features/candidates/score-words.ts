import type { AttemptForStaff, AttemptScore, ItemForStaff } from '@assay/core/candidates';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';

/** "13.5 of 18 points, 75 %: above the floor of 60." */
export function scoreSentence(score: AttemptScore, floorPercent: number | null): string {
  const points = `${formatNumber(score.points, 2)} of ${formatNumber(score.maxPoints, 2)} points, ${formatPercent(score.percent / 100, 1)}`;
  if (floorPercent === null || score.isAboveFloor === null) return `${points}. This opening has no floor.`;
  return `${points}: ${score.isAboveFloor ? 'above' : 'below'} the floor of ${formatNumber(floorPercent, 1)}.`;
}

/** "67 % → 2 of 3 points". Null while nothing is graded. */
export function itemSentence(item: Pick<ItemForStaff, 'grade' | 'weight' | 'counts'>): string | null {
  if (item.grade === null) return null;
  const share = formatPercent(item.grade.share, 1);
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
