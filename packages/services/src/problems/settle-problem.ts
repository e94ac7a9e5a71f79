import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ProblemReportId } from '@assay/core/ids';
import type { SettleProblemInput } from '@assay/core/problems';
import { getProblemReport, markProblemSettled, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** A colleague has looked at a report. */
export async function settleProblem(ctx: ServiceContext, input: SettleProblemInput & { problemId: ProblemReportId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const report = await getProblemReport(tx, input.problemId);
    assertMay(ctx.actor, 'problem.settle', { kind: 'team', teamId: report.teamId });
    if (ctx.actor.kind !== 'staff') throw new Error('only a person settles a report');
    if (!(await markProblemSettled(tx, report.id, { at: ctx.now(), by: ctx.actor.accountId, note: input.note }))) {
      throw new AppError('conflict', 'A colleague was faster: this report is settled.', { reason: 'settled' });
    }
    await trace(tx, ctx, {
      action: 'problem.settle',
      subject: report.id,
      ...(input.note === '' ? {} : { reason: input.note }),
      details: { question: report.questionId, version: report.version },
    });
  });
}
