import { assertMay, teamsFor } from '@assay/core/accounts';
import type { DisputeRow } from '@assay/core/reviews';
import { listDisputes, listFinishedReviews, mapVersions } from '@assay/db';
import type { ServiceContext } from '../context.ts';

const shown = 200;

/** Answers on which reviewers differ. What they gave is told where nobody is still being asked. */
export async function readDisputes(ctx: ServiceContext): Promise<{ disputes: readonly DisputeRow[] }> {
  assertMay(ctx.actor, 'review.adjudicate', { kind: 'installation' });
  const tasks = await listDisputes(ctx.db, teamsFor(ctx.actor, 'review.adjudicate'), shown);
  const versions = await mapVersions(ctx.db, [...new Set(tasks.map(({ questionVersionId }) => questionVersionId))]);
  const disputes: DisputeRow[] = [];
  for (const { id, questionVersionId, isSecondOpinionOpen } of tasks) {
    const question = versions.get(questionVersionId);
    if (question === undefined) continue;
    const finished = isSecondOpinionOpen ? [] : await listFinishedReviews(ctx.db, id);
    disputes.push({
      taskId: id,
      title: question.title,
      kind: question.body.kind,
      shares: finished.map(({ share }) => share ?? 0).toSorted((a, b) => a - b),
      isSecondOpinionOpen,
    });
  }
  return { disputes };
}
