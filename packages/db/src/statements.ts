import type SQLite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** The platform's queries are a few hundred; lists of ids make some more. */
const mostKept = 500;

/**
 * The database as kysely needs it, with its statements compiled once: kysely prepares the same text anew each time it is asked, which makes a
 * query half as long again.
 */
export function withKeptStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement<unknown[], unknown>>();
  return {
    close: () => void database.close(),
    prepare(text) {
      const known = kept.get(text);
      // One that is being iterated over cannot be asked again meanwhile.
      if (known !== undefined && !known.busy) return known;
      const statement = database.prepare<unknown[], unknown>(text);
      if (kept.size >= mostKept) kept.clear();
      kept.set(text, statement);
      return statement;
    },
  };
}
