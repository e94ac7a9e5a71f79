import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { OwnReport } from '@assay/core/own-reports';
import { getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { reportContent } from './report-content.ts';
import { reportStanding } from './report-standing.ts';

/** What a candidate gets to read of the own result, as was promised before the start. */
export async function readOwnReport(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<OwnReport> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'own-report.read', subjectOfAttempt(attempt));
  const { rule, decision } = await reportStanding(ctx.db, attempt);
  return decision.kind === 'shown' ? { kind: 'shown', content: await reportContent(ctx.db, attempt, rule) } : decision;
}
