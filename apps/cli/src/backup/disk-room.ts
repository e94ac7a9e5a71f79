import { statfs } from 'node:fs/promises';
import { AppError } from '@assay/core';
import { wrongCall } from '../cli.ts';

/** Refuses what would fill the disk that the server saves on. */
export async function assertRoom(folder: string, neededBytes: number, what: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= neededBytes) return;
  throw wrongCall(`${folder} has ${inWords(freeBytes)} left, and ${what} needs ${inWords(neededBytes)}. Make room, or use another disk.`);
}

/** What the disk refuses is no bug of ours: one sentence instead of a stack. */
export function refusalOf(error: unknown, what: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new AppError('unavailable', `${what} (${error.message}). Look after the disk and its permissions, then try again.`);
}

export function inWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
