import { addDays, type OwedRow, type OwedSummary } from '@assay/core/decisions';
import { formatCount, formatNumber } from '@assay/ui';
import { dayWords } from '../../words/day-words.ts';

/** "by 14 March", "today", "3 days overdue". */
export function promiseWords({ promisedDay, daysOverdue }: Pick<OwedRow, 'promisedDay' | 'daysOverdue'>): { word: string; note: string } {
  const by = `by ${dayWords(promisedDay, addDays(promisedDay, daysOverdue))}`;
  if (daysOverdue > 0) return { word: `${formatCount(daysOverdue, 'day')} overdue`, note: by };
  if (daysOverdue === 0) return { word: 'today', note: by };
  return { word: by, note: daysOverdue === -1 ? 'tomorrow' : `in ${formatNumber(-daysOverdue)} days` };
}

type Counts = Pick<OwedSummary, 'undecided' | 'untold' | 'overdue'>;

export function owedTitle({ undecided, untold }: Counts): string {
  const all = undecided + untold;
  return all === 1 ? '1 person waits for an answer' : `${formatNumber(all)} people wait for an answer`;
}

export function owedNote({ undecided, untold, overdue }: Counts): string {
  const parts = [
    undecided === 0 ? null : `${formatNumber(undecided)} ${undecided === 1 ? 'is' : 'are'} to be decided`,
    untold === 0 ? null : `${formatNumber(untold)} ${untold === 1 ? 'is' : 'are'} decided and to be told`,
  ].filter((part) => part !== null);
  const late = overdue === 0 ? 'Nobody is overdue.' : `${formatNumber(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue.`;
  return parts.length === 0 ? late : `${late} ${parts.join(', ')}.`;
}
