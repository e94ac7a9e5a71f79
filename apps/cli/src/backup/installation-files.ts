import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deletionListName } from '@assay/db';
import { wrongCall } from '../cli.ts';
import type { Config } from '../config.ts';
import { databaseName, secretName, uploadName, uploadsName } from './archive-format.ts';

const ownNames = new Set([
  databaseName,
  `${databaseName}-wal`,
  `${databaseName}-shm`,
  secretName,
  deletionListName,
  uploadsName,
  // Copies of an older moment, made by our own starts: the archive holds what they became.
  'before-migration',
]);

/** The database in the data directory; whoever has none is told what to do. */
export function databaseOf({ dataDir, isDatabaseElsewhere }: Config): string {
  assertDatabaseHere(isDatabaseElsewhere);
  const file = join(dataDir, databaseName);
  if (existsSync(file)) return file;
  throw wrongCall(`There is no installation in ${dataDir}. Set ASSAY_DATA_DIR to the data directory of one.`);
}

export function assertDatabaseHere(isDatabaseElsewhere: boolean): void {
  if (!isDatabaseElsewhere) return;
  throw wrongCall('DATABASE_URL: PostgreSQL is not supported yet, so there is nothing of it to back up or restore. Leave it unset.');
}

/** What lies in the data directory and is none of ours. */
export const strangersIn = async (dataDir: string): Promise<string[]> =>
  (await readdir(dataDir)).filter((name) => !ownNames.has(name)).toSorted();

/** The names, from the data directory on, of the uploads that have arrived. */
export async function uploadsIn(dataDir: string): Promise<string[]> {
  const found = await readdir(join(dataDir, uploadsName), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
    .filter((name) => uploadName.test(name))
    .toSorted();
}

export async function bytesOf(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(file).catch(() => ({ size: 0 }))).size;
  return bytes;
}
