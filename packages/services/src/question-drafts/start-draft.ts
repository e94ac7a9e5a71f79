import { newQuestionFiles } from '@assay/bank';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { QuestionDraft, StartDraftInput } from '@assay/core/question-drafts';
import { findDraft, findQuestion, findStaff, getDraft, insertDraft, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { draftForStaff } from './draft-for-staff.ts';
import { storeFiles } from './file-content.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

/** Begins a new question of a kind, as a small whole example to write over. */
export async function startDraft(ctx: ServiceContext, input: StartDraftInput): Promise<QuestionDraft> {
  assertMay(ctx.actor, 'draft.write', subjectOfDraft(input));
  const { questionId, teamId } = input;
  const { accountId } = ctx.actor.kind === 'staff' ? ctx.actor : { accountId: null };
  const author = (accountId === null ? null : await findStaff(ctx.db, accountId))?.name ?? 'author';
  const template = await newQuestionFiles({ ...input, author });
  const files = await storeFiles(
    ctx,
    [...template].map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  );
  await writing(ctx.db, async (tx) => {
    if ((await findQuestion(tx, questionId)) !== null)
      throw taken(`There is a question ${questionId} already. Edit that one, or take another id.`);
    if ((await findDraft(tx, questionId)) !== null) throw taken(`Somebody drafts a question ${questionId} already. Take another id.`);
    await insertDraft(tx, { questionId, teamId, basedOn: null }, files, { at: ctx.now(), by: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'draft.write', subject: questionId, details: { started: input.kind } });
  });
  return draftForStaff(ctx.db, ctx, await getDraft(ctx.db, questionId));
}

const taken = (message: string): AppError => new AppError('conflict', message, { reason: 'taken' });
