/** Another process writes. SQLite itself waits for a few milliseconds only, since it stops this whole process meanwhile (open.ts). */
export const pauseWhileLockedMs = 30;
export const mostTriesWhileLocked = 100;

export const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

export const isLocked = (code: string): boolean => code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED';

export function databaseCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
