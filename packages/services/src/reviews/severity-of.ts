import type { AccountId } from '@assay/core/ids';
import { type GroupSeverity, isGroupShown } from '@assay/core/reviews';
import type { FirstShare } from '@assay/db';
import { type ReviewerSeverity, reviewerSeverity } from '@assay/stats';

/** Of whole answers, in shares of their points: a reviewer is lenient or severe by what comes out. */
export const severityOf = (scores: readonly FirstShare[]): ReviewerSeverity<AccountId> =>
  reviewerSeverity(scores.map(({ accountId, taskId, share }) => ({ rater: accountId, unit: taskId, score: share })));

/** What may be said of all of them to one who looks. */
export function groupFor({ raters, group }: ReviewerSeverity<AccountId>, viewer: AccountId): GroupSeverity {
  const compared = [...raters].filter(([, severity]) => severity !== null).map(([accountId]) => accountId);
  const isShown = isGroupShown(compared, viewer);
  return {
    reviewers: compared.length,
    spread: isShown ? group.spread : null,
    gap: isShown ? group.gap : null,
  };
}
