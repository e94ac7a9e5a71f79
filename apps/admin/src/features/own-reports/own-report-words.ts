import { reportMomentWords, reportParts, reportPartWords } from '@assay/core/assessments';
import type { OwnReportForStaff } from '@assay/core/own-reports';

/** What this candidate was promised, and where that stands. */
export function standingWords({ rule, decision }: Pick<OwnReportForStaff, 'rule' | 'decision'>): string {
  if (rule.moment === 'never') return 'This assessment gives out no results: the candidate has the receipt alone.';
  const parts = reportParts.filter((part) => rule.parts.includes(part)).map((part) => reportPartWords[part]);
  const promised = `Promised before the start: ${parts.join(', ')}, ${reportMomentWords[rule.moment]}.`;
  switch (decision.kind) {
    case 'none':
      return `${promised} Nothing is shown of an attempt that runs or does not count.`;
    case 'waits':
      return `${promised} ${decision.for === 'answer' ? 'No decision was told yet, so nothing is shown.' : 'It is being graded.'}`;
    case 'shown':
      return `${promised} The candidate sees it now.`;
    default:
      return decision satisfies never;
  }
}
