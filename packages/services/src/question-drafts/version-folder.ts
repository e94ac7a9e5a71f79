import type { QuestionVersion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { readBytes } from './file-content.ts';
import { foldersInArchive } from './folders-in-archive.ts';
import { type ArchiveFile, readArchive } from './read-archive.ts';

/** The files that a version was made from; null where its folder was not kept. */
export async function versionFolder(
  ctx: Pick<ServiceContext, 'files'>,
  version: QuestionVersion | null,
): Promise<readonly ArchiveFile[] | null> {
  if (version === null || version.folderFile === null) return null;
  const [folder] = foldersInArchive(await readArchive(await readBytes(ctx, version.folderFile)));
  return folder?.files ?? null;
}
