import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { mostProblemReports, type ReportProblemInput } from '@assay/core/problems';
import { countProblemReports, getAttempt, insertProblemReport, listItems, subjectOfAttempt, writing } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** A candidate says what is wrong with a question. Nothing stops: the team sees it and decides. */
export async function reportProblem(ctx: ServiceContext, input: ReportProblemInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'problem.report', subjectOfAttempt(attempt));
    const now = ctx.now();
    if (attempt.closedAt !== null || timingAt(attempt, now).phase !== 'running') {
      throw new AppError('attempt_closed', 'The clock is not running. Please write to your contact instead.');
    }
    const item = (await listItems(tx, attempt.id)).find(({ id }) => id === input.itemId);
    if (item === undefined) throw new AppError('invalid_input', 'This item is not part of the attempt.');
    if ((await countProblemReports(tx, attempt.id)) >= mostProblemReports) {
      throw new AppError('conflict', `You have reported ${mostProblemReports} problems. Please write to your contact instead.`, {
        reason: 'too_many_reports',
      });
    }
    await insertProblemReport(tx, {
      id: newIdIn(ctx, 'problemReport'),
      attemptId: attempt.id,
      itemId: item.id,
      questionVersionId: item.questionVersionId,
      kind: input.kind,
      text: input.text,
      reportedAt: now,
    });
    await trace(tx, ctx, {
      action: 'problem.report',
      subject: attempt.id,
      details: { question: item.question.id, version: item.question.version, kind: input.kind },
    });
  });
}
