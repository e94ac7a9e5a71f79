import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildJavascript } from './build-javascript.ts';
import { buildPython } from './build-python.ts';
import { buildSql } from './build-sql.ts';

/** Builds into a folder of its own and moves it into place: whoever comes second finds the work done. */
export async function buildEngines(folder: string): Promise<void> {
  const building = join(dirname(folder), `.building-${randomUUID()}`);
  await mkdir(building, { recursive: true });
  try {
    await buildJavascript(building);
    await buildPython(building);
    await buildSql(building);
    await rename(building, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}
