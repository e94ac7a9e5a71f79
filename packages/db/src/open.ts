import SQLite from 'better-sqlite3';
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Schema } from './schema.ts';
import { withKeptStatements } from './statements.ts';
import { databaseCode, isLocked, mostTriesWhileLocked, pause, pauseWhileLockedMs } from './waiting.ts';

export type Database = Kysely<Schema>;

/** SQLite waits for another writer by stopping this whole process, so it may only do so briefly; `writing` waits the rest. */
const lockTimeoutMs = 20;

/** What is acknowledged is on disk: WAL with `synchronous = FULL`. `:memory:`, or the bytes of a file, give a database of its own in memory, for tests. */
export function openSqlite(file: string | Buffer): Database {
  const database = new SQLite(file, { timeout: lockTimeoutMs });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // 40 MB. Whoever fills the log waits while it is brought into the database: with the usual 4 MB that was one check of an answer in eight.
  database.pragma('wal_autocheckpoint = 10000');
  database.pragma('foreign_keys = ON');
  // What was deleted must not stay readable in the pages that it was on.
  database.pragma('secure_delete = ON');
  return new Kysely<Schema>({ dialect: new ImmediateSqliteDialect(database), plugins: [new CamelCasePlugin()] });
}

/** What the log still repeats goes with it: the pages of the database alone are left. While others read it stays until they are done. */
export async function emptyWriteAheadLog(db: Database): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'));
}

/** For a database that is nobody's until it is whole: from now on nothing waits for the disk. */
export async function withoutWaitingForDisk(db: Database): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('pragma synchronous = OFF'));
}

/** kysely begins deferred, and a deferred transaction that writes after another process committed fails at once instead of waiting. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: SQLite.Database;

  constructor(database: SQLite.Database) {
    super({ database: withKeptStatements(database) });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) =>
        whenFree(
          () => connection.executeQuery(query),
          () => this.#isAlone(query),
        ),
      streamQuery: (query, chunkSize, options) => connection.streamQuery(query, chunkSize, options),
    };
  }

  /** Transactions are begun anew by `writing`; what is inside one holds the lock already. */
  #isAlone(query: CompiledQuery): boolean {
    return !this.#database.inTransaction && !query.sql.startsWith('begin');
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  // A full disk takes the transaction back by itself; taking it back again would hide that error behind another.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** For single statements outside `writing`, which are the sessions that better-auth writes: they wait for another process as patiently. */
async function whenFree<Result>(run: () => Promise<Result>, mayWait: () => boolean): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isLocked(databaseCode(error)) || !mayWait() || attempt >= mostTriesWhileLocked) throw error;
      await pause(pauseWhileLockedMs);
    }
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SQLite.Database;

  constructor(database: SQLite.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** kysely runs migrations on SQLite outside of a transaction, though SQLite can take back a changed table: a killed start would leave half of one. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
