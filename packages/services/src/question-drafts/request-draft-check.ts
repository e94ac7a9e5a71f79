import { assertMay } from '@assay/core/accounts';
import type { QuestionDraft } from '@assay/core/question-drafts';
import { getDraft, listDraftFiles, writing } from '@assay/db';
import { enqueue, forgetDeadJob } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';
import { checkSubject } from './check-subject.ts';
import { draftForStaff } from './draft-for-staff.ts';
import { filesHashOf } from './files-hash.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

/** Has the proofs of a draft run, as its files are now. */
export async function requestDraftCheck(ctx: ServiceContext, input: { questionId: string }): Promise<QuestionDraft> {
  const draft = await writing(ctx.db, async (tx) => {
    const found = await getDraft(tx, input.questionId);
    assertMay(ctx.actor, 'draft.write', subjectOfDraft(found));
    const subject = checkSubject(found.questionId, filesHashOf(await listDraftFiles(tx, found.questionId)));
    await forgetDeadJob(tx, 'check-draft', subject);
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'check-draft', subject, at: ctx.now() });
    return found;
  });
  return draftForStaff(ctx.db, ctx, draft);
}
