import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { AppError } from '@assay/core';
import { ids } from '@assay/core/ids';
import { z } from 'zod';

/** Beside the database, and part of every backup. */
export const deletionListName = 'deletions.jsonl';

const deletion = z.object({ kind: z.literal('candidate'), id: ids.candidate, at: z.iso.datetime() });

/** Somebody who was deleted: an id and a time, nothing that says who it was. */
export type Deletion = z.infer<typeof deletion>;

/**
 * Adds to the list, on disk when it returns. A database goes back in time when a backup is restored; this list never does, so that a restore
 * can delete again whom the backup still holds. Adding somebody twice does no harm.
 */
export function appendDeletions(file: string, deletions: readonly Deletion[]): void {
  if (deletions.length === 0) return;
  const list = openSync(file, 'a+', 0o600);
  try {
    const lines = deletions.map(({ at, kind, id }) => `${JSON.stringify({ at, kind, id })}\n`).join('');
    // What a crash left of a line must not swallow the next one.
    writeSync(list, endsInsideLine(list) ? `\n${lines}` : lines);
    fsyncSync(list);
  } finally {
    closeSync(list);
  }
}

function endsInsideLine(list: number): boolean {
  const { size } = fstatSync(list);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(list, last, 0, 1, size - 1);
  return last.toString() !== '\n';
}

/** All that were ever added, each once. A line that a crash cut off was never acknowledged and says nothing. */
export function readDeletions(file: string): readonly Deletion[] {
  const found = new Map<string, Deletion>();
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const read = deletion.safeParse(parsed(line));
    if (read.success) found.set(`${read.data.kind} ${read.data.id}`, read.data);
    else if (!isCutOff(line)) {
      throw new AppError(
        'invalid_input',
        `${file}, line ${index + 1}: this is no deletion that this version knows. Name the ${deletionListName} of a data directory, and use a version no older than the one that wrote it.`,
      );
    }
  }
  return [...found.values()];
}

const lineStart = '{"at":"';

const isCutOff = (line: string): boolean => parsed(line) === undefined && (line.startsWith(lineStart) || lineStart.startsWith(line));

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
