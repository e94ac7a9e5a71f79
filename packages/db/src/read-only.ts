import { AppError } from '@assay/core';
import SQLite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import type { Tx } from './writing.ts';

/** A command has nothing else to do meanwhile. */
const lockTimeoutMs = 5000;

/** Hands out one moment of an existing database that cannot be written to, while a server may go on writing it. */
export async function readingOnly<Result>(file: string, read: (tx: Tx) => Promise<Result>): Promise<Result> {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: opened(file) }), plugins: [new CamelCasePlugin()] });
  try {
    await assertUpToDate(db, file);
    return await db.transaction().execute(read);
  } catch (error) {
    throw error instanceof SQLite.SqliteError ? unreadable(file, error) : error;
  } finally {
    await db.destroy();
  }
}

function opened(file: string): SQLite.Database {
  try {
    return new SQLite(file, { readonly: true, fileMustExist: true, timeout: lockTimeoutMs });
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function assertUpToDate(db: Kysely<Schema>, file: string): Promise<void> {
  const known = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).getMigrations();
  if (known.every(({ executedAt }) => executedAt !== undefined)) return;
  throw new AppError(
    'conflict',
    `${file} was made by an older version. Start the server once with npm start: it brings the database up to date.`,
  );
}

// SQLite keeps its readers' marks in a file beside the database, also for those who cannot write to the database itself.
const unreadable = (file: string, error: unknown): AppError =>
  new AppError(
    'unavailable',
    `${file} cannot be read as a database (${error instanceof Error ? error.message : String(error)}). Set ASSAY_DATA_DIR to the data directory of an installation, and run this as the user its server runs as.`,
  );
