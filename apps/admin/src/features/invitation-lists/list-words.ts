import type { InvitationListForStaff, ListCheck, ListColumn, ListSeenBefore } from '@assay/core/invitation-lists';
import { formatCount, formatNumber } from '@assay/ui';

const people = (count: number): string => (count === 1 ? '1 person' : `${formatNumber(count)} people`);

export const peopleWords = people;

/** "10 of 12 rows are ready to be invited." */
export function readyWords({ ready, rows }: Pick<ListCheck, 'ready' | 'rows'>): string {
  if (ready === rows) return rows === 1 ? 'The one row is ready to be invited.' : `All ${formatNumber(rows)} rows are ready to be invited.`;
  return `${formatNumber(ready)} of ${formatCount(rows, 'row')} ${ready === 1 ? 'is' : 'are'} ready to be invited.`;
}

/** What the button says: whom it invites, and whose earlier score it lets stand. */
export function inviteWords({ ready, reusable, seenBeforeRows }: ListCheck, seenBefore: ListSeenBefore, isMailed: boolean): string {
  const byMail = isMailed ? ' by mail' : '';
  if (seenBefore === 'invite') return `Invite ${people(ready + seenBeforeRows)}${byMail}`;
  if (seenBefore === 'leave_out' || reusable === 0) return `Invite ${people(ready)}${byMail}`;
  const standing = `let ${reusable === 1 ? '1 score' : `${formatNumber(reusable)} scores`} stand`;
  return ready === 0 ? `${standing.charAt(0).toUpperCase()}${standing.slice(1)}` : `Invite ${people(ready)}${byMail} and ${standing}`;
}

const meaningWords = {
  email: 'e-mail address',
  name: 'name',
  firstName: 'first name',
  lastName: 'last name',
  source: 'source',
  warm: 'warm or cold',
} as const satisfies Record<NonNullable<ListColumn['meaning']>, string>;

/** How the columns were understood, and which are of no use here. */
export function columnsWords({ columns, hasHeader }: Pick<ListCheck, 'columns' | 'hasHeader'>): string {
  const used = columns.flatMap(({ header, meaning }) =>
    meaning === null ? [] : [hasHeader ? `“${header}”: ${meaningWords[meaning]}` : meaningWords[meaning]],
  );
  const unused = columns.flatMap(({ header, meaning }) => (meaning === null && header !== '' ? [`“${header}”`] : []));
  const read = hasHeader ? `Read as ${used.join(', ')}.` : `There is no header row; the columns were read as ${used.join(', ')}.`;
  return unused.length === 0 ? read : `${read} Not used: ${unused.join(', ')}.`;
}

/** What became of every row, in one sentence. */
export function outcomeWords({ rows, invited, invitedBefore, waived, tooSoon, faultyRows, repeatedRows }: InvitationListForStaff): string {
  const parts = [
    `${formatNumber(invited)} invited`,
    ...(waived === 0 ? [] : [`for ${formatNumber(waived)} an earlier score stands`]),
    ...(tooSoon === 0 ? [] : [`${formatNumber(tooSoon)} left out by the retake rule`]),
    ...(invitedBefore === 0 ? [] : [`${formatNumber(invitedBefore)} invited before`]),
    ...(repeatedRows === 0 ? [] : [`${formatNumber(repeatedRows)} named twice`]),
    ...(faultyRows === 0 ? [] : [`${formatNumber(faultyRows)} left out with faults`]),
  ];
  return `${formatCount(rows, 'row')}: ${parts.join(', ')}.`;
}
