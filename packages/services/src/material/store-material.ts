import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { materialFolder } from '@assay/bank';
import type { FrozenQuestion, QuestionProblem } from '@assay/core/questions';
import type { ServiceContext } from '../context.ts';

/**
 * Puts the material of a question among the files before anything names it. Asked at each start, so that a file that got lost comes back. Answers what is wrong when the folder is
 * no longer what was read.
 */
export async function storeMaterial(
  ctx: Pick<ServiceContext, 'files'>,
  { body }: FrozenQuestion,
  folder: string,
): Promise<QuestionProblem | null> {
  if (body.kind !== 'project') return null;
  for (const { path, sha256 } of body.material) {
    if (await ctx.files.has(sha256)) continue;
    const stored = await ctx.files.put(createReadStream(join(folder, materialFolder, path)));
    if (stored.sha256 === sha256) continue;
    const message = 'The file changed while the bank was read. Start again once nobody writes to it.';
    return { file: `${materialFolder}/${path}`, line: null, message };
  }
  return null;
}
