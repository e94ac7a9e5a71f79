import type { AssessmentDashboard } from '@assay/core/analytics';
import { formatCount } from '@assay/ui';
import { dayWords } from '../../../words/day-words.ts';
import { waivedWords } from '../funnel-rows.ts';
import { openingsInScope } from '../lines.ts';

/** Which openings and days the figures are of. */
export function scopeWords(dashboard: Pick<AssessmentDashboard, 'openings' | 'scope'>): string {
  const { openingId, from, until } = dashboard.scope;
  const titles = openingsInScope(dashboard).map(({ title }) => title);
  const openings = openingId === null && titles.length !== 1 ? `All ${formatCount(titles.length, 'opening')}` : titles.join(', ');
  return `${openings}, ${daysWords(from, until)}`;
}

export function daysWords(from: string | null, until: string | null): string {
  if (from === null && until === null) return 'all days';
  if (from === null) return `until ${dayWords(until ?? '')}`;
  return until === null ? `from ${dayWords(from)} on` : `${dayWords(from, until)} to ${dayWords(until)}`;
}

/** Whose attempts are not in the figures, and whose never are. */
export function leftOutWords({ scope, leftOut }: Pick<AssessmentDashboard, 'scope' | 'leftOut'>): string[] {
  const out = [
    leftOut.void === 0 ? '' : formatCount(leftOut.void, 'void attempt'),
    leftOut.confirmed === 0 ? '' : `${formatCount(leftOut.confirmed, 'attempt')} in a confirmed case of similarity`,
  ].filter(Boolean);
  const counted = out.length === 0 ? 'Nobody is left out for a void attempt or a confirmed case.' : `Left out: ${out.join(', ')}.`;
  return [
    scope.population === 'all' ? 'Void attempts and confirmed cases are counted, too.' : counted,
    ...[waivedWords(leftOut.waived)].filter((words) => words !== null),
    'Trials, previews and practice never count. Only who was invited is seen here: the figures say nothing of who did not apply.',
  ];
}
