import { createHash } from 'node:crypto';
import type { ArchiveFile } from './read-archive.ts';

/** One hash over all files of a draft: whatever changes in any of them changes it. */
export function filesHashOf(files: readonly { path: string; sha256: string }[]): string {
  const lines = files.map(({ path, sha256 }) => `${path}\n${sha256}\n`).toSorted();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** The same hash over files that are not stored. */
export const hashOfArchive = (files: readonly ArchiveFile[]): string =>
  filesHashOf(files.map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') })));
