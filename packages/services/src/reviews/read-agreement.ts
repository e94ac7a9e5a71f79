import { assertMay, may, type Subject } from '@assay/core/accounts';
import type { AccountId, AssessmentId } from '@assay/core/ids';
import { type AgreementForStaff, mostAgreedAnswers, type Severity } from '@assay/core/reviews';
import {
  areReviewerNamesShown,
  countUnfinishedAnswers,
  findStaff,
  getAssessment,
  getReviewPlan,
  listFirstScores,
  mapVersions,
} from '@assay/db';
import type { ReviewerSeverity } from '@assay/stats';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { agreementOfQuestions } from './agreement-of-questions.ts';
import { groupFor, severityOf } from './severity-of.ts';

/** How much the reviewers of an assessment agree, criterion by criterion, and how severe they are: as a group, or by name where that was switched on. */
export async function readAgreement(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<AgreementForStaff> {
  const { id: assessmentId, teamId } = await getAssessment(ctx.db, input.assessmentId);
  const subject: Subject = { kind: 'team', teamId };
  assertMay(ctx.actor, 'agreement.read', subject);
  const scores = await listFirstScores(ctx.db, { of: { assessmentId }, limit: mostAgreedAnswers });
  const versions = await mapVersions(ctx.db, [...new Set(scores.map(({ questionVersionId }) => questionVersionId))]);
  const severity = severityOf(scores);
  const { plan } = await getReviewPlan(ctx.db, assessmentId);
  const areNamesShown = await areReviewerNamesShown(ctx.db, assessmentId);
  return {
    asOf: ctx.now().toISOString(),
    reviewersEach: plan.reviewers,
    questions: await agreementOfQuestions(scores, versions),
    isCut: new Set(scores.map(({ taskId }) => taskId)).size >= mostAgreedAnswers,
    unfinished: await countUnfinishedAnswers(ctx.db, assessmentId),
    severity: groupFor(severity, actingAccount(ctx)),
    areNamesShown,
    named: areNamesShown && may(ctx.actor, 'agreement.read-names', subject) ? await byName(ctx, severity) : null,
  };
}

/** By the alphabet: it is no ranking. */
async function byName(ctx: ServiceContext, { raters }: ReviewerSeverity<AccountId>): Promise<(Severity & { name: string })[]> {
  const named: (Severity & { name: string })[] = [];
  for (const [accountId, severity] of raters) {
    if (severity === null) continue;
    const { n, value, interval } = severity;
    named.push({ name: (await findStaff(ctx.db, accountId))?.name ?? 'Somebody who left', n, value, interval });
  }
  return named.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
