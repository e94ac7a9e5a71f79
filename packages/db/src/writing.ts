import type { Transaction } from 'kysely';
import type { Database } from './open.ts';
import type { Schema } from './schema.ts';

export type Tx = Transaction<Schema>;

/** PostgreSQL's words for "somebody else was faster, try again": serialization failure and deadlock. */
const retried = new Set(['40001', '40P01']);

/**
 * Every write of the platform goes through here: on SQLite `begin immediate`, which waits for other processes, on PostgreSQL read committed
 * with retries. Nothing but the database may be awaited inside.
 */
export async function writing<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === 5 || !retried.has(databaseCode(error))) throw error;
    }
  }
}

/** Whether an insert failed because such a row is there already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = databaseCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}

function databaseCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
