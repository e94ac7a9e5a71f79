import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a question's folder, by its path inside it. */
export type FolderFile = { path: string; bytes: number };

/** Every file of a folder, by path, whatever it is for; hidden ones and links are none of a question. */
export async function listFolderFiles(folder: string): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  const walk = async (inside: string) => {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(path);
      if (entry.isFile()) files.push({ path, bytes: (await stat(join(folder, path))).size });
    }
  };
  await walk('');
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

export const readFolderFile = (folder: string, path: string): Promise<Uint8Array> => readFile(join(folder, path));
