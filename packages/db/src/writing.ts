import { AppError } from '@assay/core';
import { SqliteAdapter, sql, type Transaction } from 'kysely';
import type { Database } from './open.ts';
import type { Schema } from './schema.ts';
import { databaseCode, isLocked, mostTriesWhileLocked, pause, pauseWhileLockedMs } from './waiting.ts';

export type Tx = Transaction<Schema>;

/** PostgreSQL's words for "somebody else was faster, try again": serialization failure and deadlock. */
const retried = new Set(['40001', '40P01']);

/**
 * Every write of the platform goes through here: on SQLite `begin immediate`, on PostgreSQL read committed with retries. Nothing but the
 * database may be awaited inside. A database that stays locked for about five seconds, or has no room left, is refused as `unavailable`:
 * nothing was written then.
 */
export async function writing<Result>(db: Database, work: (tx: Tx) => Promise<Result>, mostTries = mostTriesWhileLocked): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const code = databaseCode(error);
      if (isFull(code)) throw new AppError('unavailable', fullMessage, { reason: 'database_full', retryAfterSeconds: 5 });
      if (isLocked(code)) {
        if (attempt >= mostTries) throw new AppError('unavailable', lockedMessage, { reason: 'database_locked', retryAfterSeconds: 2 });
        await pause(pauseWhileLockedMs);
      } else if (attempt >= 5 || !retried.has(code)) throw error;
    }
  }
}

/**
 * Like `writing`, but without waiting for the disk: what is written outlives this process at once, and a power cut only a moment later. For a mark whose worth
 * is how close it lies to what follows it: `then` begins before anybody else in this process gets the database again, and must be a matter of a moment.
 */
export async function writingSwiftly(db: Database, work: (tx: Tx) => Promise<void>, then: () => Promise<void>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) {
    await writing(db, async (tx) => {
      await sql`set local synchronous_commit = off`.execute(tx);
      return work(tx);
    });
    return then();
  }
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(connection);
    const before = rows[0]?.synchronous ?? waits.full;
    await sql`pragma synchronous = ${sql.lit(Math.min(before, waits.normal))}`.execute(connection);
    try {
      await writing(connection, work);
      await then();
    } finally {
      await sql`pragma synchronous = ${sql.lit(before)}`.execute(connection);
    }
  });
}

/** SQLite's numbers for how it waits for the disk. */
const waits = { normal: 1, full: 2 } as const;

const fullMessage = 'The server has no room left to save anything: its disk is full. Saving goes on by itself once there is room.';
const lockedMessage = 'The server’s database is busy elsewhere. Saving goes on by itself once it is free.';

/** `IOERR_WRITE` and its like are what a full or failing disk answers below SQLite. */
const isFull = (code: string): boolean => code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR') || code === '53100';

/** The database cannot be written just now, whatever was asked of it. */
export function isDatabaseTrouble(error: unknown): boolean {
  const code = databaseCode(error);
  return isFull(code) || isLocked(code) || retried.has(code);
}

/** Whether an insert failed because such a row is there already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = databaseCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}
