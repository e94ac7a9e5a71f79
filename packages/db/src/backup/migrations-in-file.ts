import SQLite from 'better-sqlite3';
import { z } from 'zod';

const names = z.array(z.string());

/** Which migrations a database file that nobody else has open has seen. */
export function migrationsInFile(file: string): readonly string[] {
  const database = new SQLite(file, { fileMustExist: true });
  try {
    return names.parse(database.prepare('select name from kysely_migration order by name').pluck().all());
  } finally {
    database.close();
  }
}
