import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { KnownSolutionId } from '@assay/core/ids';
import type { KnownSolutionInput } from '@assay/core/similarity';
import { getQuestion, insertKnownSolution, listKnownSolutions, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';

/** Each is compared with every answer that comes. */
const mostSolutions = 50;

/** Keeps what somebody published about a question, and lets it be held against everything that is stored. */
export async function addKnownSolution(
  ctx: ServiceContext,
  input: KnownSolutionInput & { questionId: string },
): Promise<{ knownSolutionId: KnownSolutionId }> {
  return writing(ctx.db, async (tx) => {
    const question = await getQuestion(tx, input.questionId);
    assertMay(ctx.actor, 'known-solution.write', subjectOfQuestion(question));
    const body = question.version?.question.body;
    if (body?.kind !== 'code' || body.starters[input.language] === undefined)
      throw new AppError('conflict', 'This question is not answered in that language. Choose one that it offers.', { reason: 'language' });
    const known = await listKnownSolutions(tx, input.questionId);
    if (known.length >= mostSolutions)
      throw new AppError('conflict', `There are ${mostSolutions} already. Remove one that is no longer found.`, { reason: 'too_many' });
    if (known.some(({ language, text }) => language === input.language && text === input.text))
      throw new AppError('conflict', 'This solution is there already, word by word.', { reason: 'known' });
    const knownSolutionId = newIdIn(ctx, 'knownSolution');
    await insertKnownSolution(tx, { ...input, id: knownSolutionId, addedBy: actorLabel(ctx.actor) }, ctx.now());
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'check-known-solution', subject: knownSolutionId, at: ctx.now() });
    await trace(tx, ctx, {
      action: 'known-solution.write',
      subject: input.questionId,
      details: { change: 'known solution added', knownSolutionId },
    });
    return { knownSolutionId };
  });
}
