import { closeSync, fdatasyncSync, openSync, rmSync } from 'node:fs';
import { AppError } from '@assay/core';
import SQLite from 'better-sqlite3';

/** A command has nothing else to do meanwhile. */
const lockTimeoutMs = 5_000;

/** 4 MB: between two steps an interrupted command can end. */
const pagesAStep = 1_000;

/**
 * The disk is given the copy in pieces of 32 MB. Handed over at once it would be written in one go, and every commit of the server that asks for
 * its own few kilobytes meanwhile would wait behind it.
 */
const stepsASync = 8;

/**
 * Writes the database as it is at one moment into a new file, readable by its owner alone, while other processes go on writing it, and checks the
 * copy. The moment is that of a read transaction: without one, SQLite begins the copy anew whenever another process commits.
 */
export async function copyDatabase(source: string, target: string, onProgress: (share: number) => void = () => {}): Promise<void> {
  const copy = openSync(target, 'wx', 0o600);
  try {
    await copied(source, target, copy, onProgress);
    fdatasyncSync(copy);
    assertSound(target, source);
  } catch (error) {
    rmSync(target, { force: true });
    throw error instanceof AppError ? error : notCopied(source, error);
  } finally {
    closeSync(copy);
  }
}

async function copied(source: string, target: string, copy: number, onProgress: (share: number) => void): Promise<void> {
  const database = new SQLite(source, { readonly: true, fileMustExist: true, timeout: lockTimeoutMs });
  let steps = 0;
  try {
    database.exec('begin');
    // The snapshot is taken by the first read.
    database.pragma('schema_version');
    await database.backup(target, {
      progress({ totalPages, remainingPages }) {
        steps += 1;
        if (steps % stepsASync === 0) fdatasyncSync(copy);
        if (totalPages > 0) onProgress(1 - remainingPages / totalPages);
        return pagesAStep;
      },
    });
    database.exec('rollback');
  } finally {
    database.close();
  }
  moveLogIntoDatabase(source);
}

/** While the copy was made the write-ahead log could only grow. What this process does not move, the server would, in the middle of a save. */
function moveLogIntoDatabase(file: string): void {
  const database = new SQLite(file, { fileMustExist: true, timeout: lockTimeoutMs });
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    database.close();
  }
}

function assertSound(file: string, source: string): void {
  const database = new SQLite(file, { fileMustExist: true });
  try {
    const found = database.pragma('quick_check(1)', { simple: true });
    if (found === 'ok') return;
    throw new AppError(
      'conflict',
      `${source} is damaged (${String(found)}), so no copy of it was kept. Look after its disk, and restore the newest backup that was made before.`,
    );
  } finally {
    database.close();
  }
}

const notCopied = (source: string, error: unknown): AppError =>
  new AppError(
    'unavailable',
    `${source} cannot be copied (${error instanceof Error ? error.message : String(error)}). Make sure that it is the database of an installation, that this runs as the user its server runs as, and that the disk of the copy has room.`,
  );
