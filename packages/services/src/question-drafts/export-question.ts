import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { getDraft, getQuestion, listDraftFiles } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { Download } from '../material/download.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { inOnePiece, readBytes } from './file-content.ts';
import { folderNotKept } from './folder-not-kept.ts';
import { inFolder } from './folder-of-files.ts';
import { packFolder } from './pack-folder.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

/** The folder of a question as a zip: of the version that is asked today, or of the draft. With hidden cases and solutions: for authors. */
export async function exportQuestion(ctx: ServiceContext, input: { questionId: string; which: 'live' | 'draft' }): Promise<Download> {
  const { questionId } = input;
  if (input.which === 'draft') {
    assertMay(ctx.actor, 'draft.read', subjectOfDraft(await getDraft(ctx.db, questionId)));
    const files = await listDraftFiles(ctx.db, questionId);
    const packed = await inFolder(ctx, questionId, files, (folder) => packFolder(ctx, questionId, folder));
    if (packed === null)
      throw new AppError('conflict', 'This draft is larger than 64 MB. Remove some of its material.', { reason: 'too_large' });
    return downloadOf(`${questionId}-draft.zip`, await readBytes(ctx, packed));
  }
  const question = await getQuestion(ctx.db, questionId);
  assertMay(ctx.actor, 'question.export', subjectOfQuestion(question));
  const folderFile = question.version?.folderFile ?? null;
  if (folderFile === null) throw folderNotKept('It is in the bank’s folder on the server.');
  return downloadOf(`${questionId}-version-${question.version?.question.version ?? 0}.zip`, await readBytes(ctx, folderFile));
}

const downloadOf = (name: string, bytes: Uint8Array): Download => ({ name, bytes: bytes.length, chunks: inOnePiece(bytes) });
