import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Beside the file that is to become: they hold candidates' data, so nobody's are left lying about. */
export type UnfinishedFiles = { archive: string; databaseCopy: string; remove: () => void };

export function unfinishedFilesOf(file: string, pid: number): UnfinishedFiles {
  const archive = `${file}.${pid}.part`;
  const databaseCopy = `${file}.${pid}.copy`;
  return {
    archive,
    databaseCopy,
    remove: () => {
      for (const path of [archive, databaseCopy, `${databaseCopy}-wal`, `${databaseCopy}-shm`, `${databaseCopy}-journal`]) {
        rmSync(path, { force: true });
      }
    },
  };
}

/** What backups to the same file left that were killed. */
export function removeAbandoned(file: string): void {
  const prefix = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = name.startsWith(prefix) ? (/^(\d+)\.(?:part|copy(?:-\w+)?)$/.exec(name.slice(prefix.length)) ?? []) : [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
