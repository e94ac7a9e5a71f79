import { type CaseStatus, caseStatusWords } from '@assay/core/similarity';
import { formatCount } from '@assay/ui';

/** How the cases of an attempt stand: “Case open”, “2 cases: open, confirmed”. */
export function casesWords(statuses: readonly CaseStatus[]): string {
  const states = [...new Set(statuses)].map((status) => caseStatusWords[status].toLowerCase());
  return statuses.length === 1 ? `Case ${states.join('')}` : `${formatCount(statuses.length, 'case')}: ${states.join(', ')}`;
}
