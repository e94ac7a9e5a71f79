import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type { ServiceContext } from '../context.ts';
import { readBytes } from './file-content.ts';

/** Puts files into a folder of a question's name, as a bank has it, for as long as `work` takes. Their paths are those that `draftPath` allows. */
export async function inFolder<Result>(
  ctx: Pick<ServiceContext, 'files'>,
  questionId: string,
  files: readonly { path: string; sha256: string }[],
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const around = await mkdtemp(join(tmpdir(), 'assay-draft-'));
  try {
    const folder = join(around, questionId);
    await mkdir(folder);
    for (const { path, sha256 } of files) {
      const place = join(folder, path);
      if (!place.startsWith(`${folder}${sep}`)) throw new Error(`${path} leads out of a draft's folder`);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, await readBytes(ctx, sha256));
    }
    return await work(folder);
  } finally {
    await rm(around, { recursive: true, force: true });
  }
}
