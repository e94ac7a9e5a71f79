import { assertMay } from '@assay/core/accounts';
import type { QuestionDraft } from '@assay/core/question-drafts';
import { getDraft } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { draftForStaff } from './draft-for-staff.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

export async function readDraft(ctx: ServiceContext, input: { questionId: string }): Promise<QuestionDraft> {
  const draft = await getDraft(ctx.db, input.questionId);
  assertMay(ctx.actor, 'draft.read', subjectOfDraft(draft));
  return draftForStaff(ctx.db, ctx, draft);
}
