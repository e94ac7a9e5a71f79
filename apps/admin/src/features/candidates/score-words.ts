import type { Json } from '@assay/core';
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

const actions: Readonly<Record<string, string>> = {
  invited: 'Invited',
  'link made': 'Made a link',
  'links revoked': 'Revoked all links',
  'link.enter': 'Opened a link',
  'attempt.start': 'Started the attempt',
  'attempt.submit': 'Submitted',
  'attempt.write': 'Opened the editor on a device',
  'attempt.close-abandoned': 'Closed the attempt when its time was over',
  'attempt.grade': 'Graded',
  'attempt.add-minutes': 'Added minutes',
  'attempt.start-break': 'Stopped the clock for a break',
  'attempt.end-break': 'Ended the break',
  'attempt.reopen': 'Opened the attempt again',
  'attempt.close': 'Closed the attempt before its time was over',
  'attempt.void': 'Made the attempt void',
  'attempt.unvoid': 'Let the attempt count again',
  'invitation.extend': 'Moved the end of the start window',
  'attempt.issue-resume-code': 'Made a new resume code',
  'attempt.pick-late-tail': 'Decided about the late edits',
  'attempt.grade-late-tail': 'Took back the decision about the late edits: more had arrived',
  'sample.create': 'Made the sample attempt',
};

/** An entry this page has no words for is still said, in the word the server used. */
export function actionWords(action: string, details: Json): string {
  const fields = fieldsOf(details);
  const [change, minutes, counts] = [fields['change'], fields['minutes'], fields['counts']];
  if (typeof minutes === 'number') {
    const given = formatCount(minutes, 'minute');
    if (action === 'attempt.add-minutes') return `Added ${given}`;
    if (action === 'attempt.reopen') return `Opened the attempt again for ${given}`;
  }
  if (action === 'attempt.pick-late-tail' && typeof counts === 'boolean') {
    return `Decided that the late edits ${counts ? 'count' : 'do not count'}`;
  }
  const entry = typeof change === 'string' ? change : action;
  return actions[entry] ?? entry.replaceAll(/[.-]/g, ' ');
}

function fieldsOf(details: Json): { [key: string]: Json | undefined } {
  return isFields(details) ? details : {};
}

const isFields = (details: Json): details is { readonly [key: string]: Json } =>
  typeof details === 'object' && details !== null && !Array.isArray(details);

/** The audit trail holds ids, not names. */
export function actorWords(actor: string): string {
  const [kind, name = ''] = actor.split(':');
  switch (kind) {
    case 'staff':
      // Enough to tell colleagues apart in a column.
      return `Staff …${name.slice(-6)}`;
    case 'candidate':
      return 'The candidate';
    case 'visitor':
      return 'Whoever held the link';
    case 'system':
      return `Assay (${name})`;
    default:
      return actor;
  }
}
