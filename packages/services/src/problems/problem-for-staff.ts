import { type Actor, may } from '@assay/core/accounts';
import type { ProblemForStaff } from '@assay/core/problems';
import type { ProblemReport } from '@assay/db';

export const problemForStaff = (actor: Actor, report: ProblemReport): ProblemForStaff => ({
  problemId: report.id,
  questionId: report.questionId,
  version: report.version,
  question: report.question,
  opening: report.opening,
  kind: report.kind,
  text: report.text,
  reportedAt: report.reportedAt.toISOString(),
  settled: report.settled === null ? null : { at: report.settled.at.toISOString(), note: report.settled.note },
  maySettle: report.settled === null && may(actor, 'problem.settle', { kind: 'team', teamId: report.teamId }),
});
