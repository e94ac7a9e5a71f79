import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { KnownSolutionId } from '@assay/core/ids';
import { deleteKnownSolution, getKnownSolution, getQuestion, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';

/** Takes a published solution away, with what was found of it. */
export async function removeKnownSolution(
  ctx: ServiceContext,
  input: { questionId: string; knownSolutionId: KnownSolutionId },
): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'known-solution.write', subjectOfQuestion(await getQuestion(tx, input.questionId)));
    const solution = await getKnownSolution(tx, input.knownSolutionId);
    if (solution.questionId !== input.questionId) throw nothingHere();
    await deleteKnownSolution(tx, solution.id);
    const details = { change: 'known solution removed', knownSolutionId: solution.id };
    await trace(tx, ctx, { action: 'known-solution.write', subject: input.questionId, details });
  });
}
