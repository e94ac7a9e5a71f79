import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { getQuestion, markSource, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';

/** Lets the versions of a question come from its folder again, from the next start on; what is asked stays until the folder has a newer version. */
export async function followFolder(ctx: ServiceContext, input: { questionId: string; reason: string }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const question = await getQuestion(tx, input.questionId);
    assertMay(ctx.actor, 'draft.publish', subjectOfQuestion(question));
    if (question.source === 'folder') throw new AppError('conflict', 'This question comes from its folder already.', { reason: 'changed' });
    await markSource(tx, question.id, 'folder');
    await trace(tx, ctx, { action: 'draft.publish', subject: question.id, reason: input.reason, details: { source: 'folder' } });
  });
}
