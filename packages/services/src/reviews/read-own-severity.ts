import { assertMay, teamsFor } from '@assay/core/accounts';
import type { AccountId } from '@assay/core/ids';
import { mostAgreedAnswers, type OwnSeverity, type SeverityForReviewer } from '@assay/core/reviews';
import { type FirstShare, listFirstShares, listNamedAssessments } from '@assay/db';
import type { ReviewerSeverity } from '@assay/stats';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { groupFor, severityOf } from './severity-of.ts';

/** How severe whoever asks is beside those who scored the same answers. Of the others only the group, and only of enough of them. */
export async function readOwnSeverity(ctx: ServiceContext): Promise<SeverityForReviewer> {
  assertMay(ctx.actor, 'review.write', { kind: 'installation' });
  const accountId = actingAccount(ctx);
  const scores = await listFirstShares(ctx.db, { of: { teams: teamsFor(ctx.actor, 'review.write') }, limit: mostAgreedAnswers });
  const severity = severityOf(scores);
  return {
    asOf: ctx.now().toISOString(),
    own: ownOf(severity, scores, accountId),
    group: groupFor(severity, accountId),
    namedIn: await listNamedAssessments(ctx.db, accountId),
  };
}

function ownOf({ raters }: ReviewerSeverity<AccountId>, scores: readonly FirstShare[], accountId: AccountId): OwnSeverity | null {
  const own = raters.get(accountId) ?? null;
  if (own === null) return null;
  const answers = new Set(scores.flatMap((score) => (score.accountId === accountId ? [score.taskId] : [])));
  const others = new Set(scores.flatMap((score) => (score.accountId !== accountId && answers.has(score.taskId) ? [score.accountId] : [])));
  return { n: own.n, value: own.value, interval: own.interval, others: others.size };
}
