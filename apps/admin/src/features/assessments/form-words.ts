import type { DrawnForm, FormsForStaff } from '@assay/core/assessments';
import { formatCount, formatDuration, formatNumber } from '@assay/ui';

/** "1,260 different forms", as exactly as it is known. */
export function formsWords({ count: { kind, forms } }: Pick<FormsForStaff, 'count'>): string {
  if (kind === 'exact' && forms === 0) return 'No form as asked for';
  const words = formatCount(forms, 'different form');
  switch (kind) {
    case 'exact':
      return forms === 1 ? 'Only 1 form' : words;
    case 'at_least':
      return `At least ${words}`;
    case 'more_than':
      return `More than ${words}`;
    default:
      return kind satisfies never;
  }
}

/** What the number of forms means for two candidates who talk to each other. */
export function sharedWords({ count, shared }: Pick<FormsForStaff, 'count' | 'shared'>, questions: number): string {
  if (shared === null)
    return 'The pools do not hold enough families. Candidates would get the nearest questions instead, or fewer, and you would be told.';
  if (count.kind === 'exact' && count.forms === 1) return 'Everybody gets the same questions.';
  const rounded = formatNumber(shared.questions, shared.questions < 0.1 ? 2 : 1);
  return `Two candidates share ${rounded} of ${formatCount(questions, 'question')} on average${shared.isEstimate ? ', an estimate from draws' : ''}.`;
}

/** "12 live questions of 9 families". */
export const stockWords = ({ live, families }: Pick<FormsForStaff, 'live' | 'families'>): string =>
  `${formatCount(live, 'live question')} of ${formatCount(families, 'family', 'families')}`;

/** What the questions drawn take by their authors' estimate; a warning when that is more than there is. */
export function minutesWords(form: Pick<DrawnForm, 'minutes'>, workingTimeMs: number | undefined): { words: string; isTooLong: boolean } {
  const needed = form.minutes * 60_000;
  const estimate = `${formatDuration(needed)} by the authors’ estimate`;
  if (workingTimeMs === undefined) return { words: `${estimate}.`, isTooLong: false };
  if (needed > workingTimeMs) {
    const over = formatDuration(needed - workingTimeMs);
    return { words: `${estimate}: ${over} more than the working time. Give more time, or draw fewer.`, isTooLong: true };
  }
  return { words: `${estimate}, of ${formatDuration(workingTimeMs)}.`, isTooLong: false };
}
