import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CandidateId } from '@assay/core/ids';
import SQLite from 'better-sqlite3';
import { copyFolderName } from '../backup/migration-copies.ts';

/** Deletes people from the copies that were made before migrations. In each version of the tables all that hangs on a person goes with the row. */
export function forgetInCopies(dataDir: string, ids: readonly CandidateId[]): void {
  for (const name of copiesIn(join(dataDir, copyFolderName))) {
    const copy = new SQLite(name, { timeout: 5_000 });
    try {
      copy.pragma('foreign_keys = ON');
      copy.pragma('secure_delete = ON');
      const forget = copy.prepare('delete from candidates where id = ?');
      copy.transaction(() => {
        for (const id of ids) forget.run(id);
      })();
    } finally {
      copy.close();
    }
  }
}

function copiesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.sqlite'))
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
