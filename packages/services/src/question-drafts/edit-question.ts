import { assertMay } from '@assay/core/accounts';
import { findDraft, getQuestion, insertDraft, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';
import { storeFiles } from './file-content.ts';
import { folderNotKept } from './folder-not-kept.ts';
import { newestVersion } from './newest-version.ts';
import { versionFolder } from './version-folder.ts';

/** Begins a draft over the newest version, unless there is one: then that is gone on with. */
export async function editQuestion(ctx: ServiceContext, input: { questionId: string }): Promise<{ questionId: string }> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'draft.write', subjectOfQuestion(question));
  if ((await findDraft(ctx.db, question.id)) !== null) return { questionId: question.id };
  const newest = await newestVersion(ctx.db, question);
  const folder = await versionFolder(ctx, newest);
  if (folder === null) throw folderNotKept('Edit it in the bank’s folder.');
  const files = await storeFiles(ctx, folder);
  await writing(ctx.db, async (tx) => {
    if ((await findDraft(tx, question.id)) !== null) return;
    const basedOn = newest?.question.version ?? null;
    await insertDraft(tx, { questionId: question.id, teamId: question.teamId, basedOn }, files, { at: ctx.now(), by: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'draft.write', subject: question.id, details: { basedOn } });
  });
  return { questionId: question.id };
}
