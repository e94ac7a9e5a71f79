import type { ReportRule } from '@assay/core/assessments';
import { type ReportDecision, reportDecision } from '@assay/core/own-reports';
import { type Attempt, type Database, getRevision, type Tx } from '@assay/db';
import { hasBeenTold } from '../decisions/has-been-told.ts';

/** What was promised to a candidate before the start, and whether its time has come. */
export async function reportStanding(db: Database | Tx, attempt: Attempt): Promise<{ rule: ReportRule; decision: ReportDecision }> {
  const { report: rule } = (await getRevision(db, attempt.revisionId)).content;
  const decision = reportDecision({
    moment: rule.moment,
    purpose: attempt.purpose,
    isOver: attempt.closedAt !== null,
    isVoid: attempt.voidedAt !== null,
    isGraded: attempt.gradedAt !== null,
    isTold: await hasBeenTold(db, attempt.invitationId),
  });
  return { rule, decision };
}
