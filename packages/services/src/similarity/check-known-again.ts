import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { KnownSolutionId } from '@assay/core/ids';
import { getKnownSolution, getQuestion, markSolutionUnchecked, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';

/** Lets a published solution be held against everything that is stored once more: what is usual may have changed since. */
export async function checkKnownAgain(ctx: ServiceContext, input: { questionId: string; knownSolutionId: KnownSolutionId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'known-solution.write', subjectOfQuestion(await getQuestion(tx, input.questionId)));
    const solution = await getKnownSolution(tx, input.knownSolutionId);
    if (solution.questionId !== input.questionId) throw nothingHere();
    await markSolutionUnchecked(tx, solution.id);
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'check-known-solution', subject: solution.id, at: ctx.now() });
    const details = { change: 'known solution checked', knownSolutionId: solution.id };
    await trace(tx, ctx, { action: 'known-solution.write', subject: input.questionId, details });
  });
}
