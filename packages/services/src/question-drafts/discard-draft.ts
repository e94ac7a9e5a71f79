import { assertMay } from '@assay/core/accounts';
import { deleteDraft, getDraft, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

/** What was not published goes; what is asked today stays as it is. */
export async function discardDraft(ctx: ServiceContext, input: { questionId: string }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'draft.write', subjectOfDraft(await getDraft(tx, input.questionId)));
    await deleteDraft(tx, input.questionId);
    await trace(tx, ctx, { action: 'draft.write', subject: input.questionId, details: { discarded: true } });
  });
}
