import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { listFolderFiles, readFolderFile } from '@assay/bank';
import type { ServiceContext } from '../context.ts';
import { zipOf } from '../material/zip-stream.ts';
import { inOnePiece } from './file-content.ts';

/** As much as can be edited here: folders with larger material are kept in the bank alone. */
const longestFolder = 64 * 1024 * 1024;

/**
 * Puts the folder of a version among the files as one zip, the same bytes for the same files, and answers its SHA-256: with it the version can be exported and edited, whatever becomes of
 * its folder. Null for a folder that is larger than what can be edited here.
 */
export async function packFolder({ files }: Pick<ServiceContext, 'files'>, questionId: string, folder: string): Promise<string | null> {
  const listed = await listFolderFiles(folder);
  if (listed.reduce((sum, { bytes }) => sum + bytes, 0) > longestFolder) return null;
  const packed = [];
  for (const { path, bytes } of listed) {
    const content = await readFolderFile(folder, path);
    packed.push({ path: `${questionId}/${path}`, bytes, crc32: crc32(content), read: async () => inOnePiece(content) });
  }
  const hash = createHash('sha256');
  for await (const part of zipOf(packed)) hash.update(part);
  const sha256 = hash.digest('hex');
  if (!(await files.has(sha256))) await files.put(zipOf(packed));
  return sha256;
}
